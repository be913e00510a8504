import './recovery-kit.css'

/**
 * The recovery code with everything one needs on the day it is needed, perhaps years later and perhaps
 * somebody else: on the screen the code, on paper the whole page. It is written or printed, never copied:
 * a clipboard is read by other programs and kept by some.
 */
export function RecoveryKit({ code, madeOn }: { readonly code: string; readonly madeOn: string }) {
  return (
    <section className="recovery-kit" aria-label="Recovery kit">
      <h2 className="recovery-kit-paper">Halftime recovery kit</h2>
      <RecoveryCode code={code} />
      <dl className="recovery-kit-paper">
        <dt>Made on</dt>
        <dd>{madeOn}</dd>
        <dt>What it opens</dt>
        <dd>
          The Halftime vault on this computer, and its backups from this day on, without the passphrase. A
          newer kit replaces this one; backups made in between still open with it.
        </dd>
        <dt>How to use it</dt>
        <dd>
          Start Halftime, choose “Use the recovery code”, type the 32 letters and digits, choose a new
          passphrase. Spaces, dashes and small letters do not matter. There is no letter I, L, O or U.
        </dd>
        <dt>Where to keep it</dt>
        <dd>
          On paper, where you keep your passport. Not beside this computer, not as a photograph, not in a
          mailbox: whoever has it and a copy of the vault can read everything.
        </dd>
        <dt>What nobody can do</dt>
        <dd>Replace it. Without the passphrase and without this code the notes are lost for everybody.</dd>
      </dl>
    </section>
  )
}

/** The code in its groups of four, as it is read aloud and written. */
function RecoveryCode({ code }: { readonly code: string }) {
  const groups = code.match(/[0-9A-Za-z]{1,4}/g) ?? []
  return (
    <p className="recovery-kit-code" onCopy={(event) => event.preventDefault()}>
      {groups.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups may be alike, their places are not
        <code key={index}>{group}</code>
      ))}
    </p>
  )
}
