import { setTimeout } from 'node:timers/promises'
import { startChild, type VaultChild } from './support/child.ts'
import { below } from './support/random.ts'
import { numberOf, trustTest } from './support/trust-test.ts'
import { diskFolder, type MadeVault, makeVault, passphrase, textField } from './support/vault-fixture.ts'

/** Whether the open store is sound, in one word. */
const soundness = 'PRAGMA integrity_check(1)'

async function unlocked(vault: Pick<MadeVault, 'folder'>): Promise<VaultChild> {
  const child = await startChild({ folder: vault.folder })
  await child.ok('vault.unlock', { passphrase })
  return child
}

trustTest('T12', 'a vault that is killed right after a save has the save', async (count) => {
  const vault = await makeVault(diskFolder(), { withSample: false })
  const kills = numberOf({ short: 20, full: 300 })
  let child = await unlocked(vault)
  const rep = await child.ok('rep.create', { name: 'Alex Rivera' })
  const repId = textField(Reflect.get(Object(rep), 'rep') ?? rep, 'id')
  let asked = 0
  let acknowledged = 0
  for (let kill = 0; kill < kills; kill++) {
    const deadline = setTimeout(below(60) + (kill % 5 === 0 ? 0 : 20))
    let isOver = false
    void deadline.then(() => {
      isOver = true
    })
    // Saves go on until the knife falls, so that it falls between, before and inside them.
    const saving = (async () => {
      while (!isOver) {
        asked += 1
        const input = { repId, owner: 'rep', words: `promise ${asked}`, dueOn: '2027-01-05' }
        const reply = await child.call('commitment.make', input)
        if (!reply.ok) return
        acknowledged = asked
      }
    })()
    await deadline
    await child.kill()
    await saving
    child = await unlocked(vault)
    count.tried()
    const kept = Number(await child.ok('trust.get', { sql: 'SELECT count(*) FROM commitment' }))
    const indexed = Number(
      await child.ok('trust.get', { sql: "SELECT count(*) FROM record_index WHERE noun = 'commitment'" }),
    )
    const newest = await child.ok('trust.get', { sql: 'SELECT words FROM commitment ORDER BY rowid DESC' })
    const lost = Math.max(0, acknowledged - kept)
    count.saw('lost saves', lost)
    if (lost > 0) count.failed(`kill ${kill}: ${lost} acknowledged saves lost`)
    if (kept > asked) count.failed(`kill ${kill}: more saves than were asked for`)
    if (kept !== indexed) count.failed(`kill ${kill}: ${kept} promises, ${indexed} in the index`)
    if (kept > 0 && newest !== `promise ${kept}`)
      count.failed(`kill ${kill}: the newest is ${String(newest)}`)
    const sound = await child.ok('trust.get', { sql: soundness })
    if (sound !== 'ok') count.failed(`kill ${kill}: ${String(sound)}`)
    // What was asked for and not answered may be there or not; from here on it is.
    asked = kept
    acknowledged = kept
  }
  await child.end()
  if (acknowledged < kills / 2) count.failed(`only ${acknowledged} saves in ${kills} rounds`)
  count.saw('kills', kills)
  count.saw('saves kept', acknowledged)
})
