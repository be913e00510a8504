/** Asks the manager for her passphrase; resolves to whether she proved it. */
export type AskForProof = () => Promise<boolean>

let asker: AskForProof | undefined

/** Registers who asks; call the returned function when it goes. */
export function onProofNeeded(ask: AskForProof): () => void {
  asker = ask
  return () => {
    if (asker === ask) asker = undefined
  }
}

/** Whether the passphrase was proved just now. Nobody there to ask means no. */
export function askForProof(): Promise<boolean> {
  return asker === undefined ? Promise.resolve(false) : asker()
}
