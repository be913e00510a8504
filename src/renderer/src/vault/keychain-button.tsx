import { useEffect, useState } from 'react'
import type { Failure } from '../../../shared/kernel/errors.ts'
import { askKeychain, openWithKeychain } from '../api/keychain-client.ts'
import { Button } from '../ui/button.tsx'

/** A second button, only where the keychain was set up and answers. If it fails it goes, without a word. */
export function KeychainButton(props: {
  readonly disabled: boolean
  readonly onTrouble: (failure: Failure) => void
}) {
  const [isOffered, setIsOffered] = useState(false)
  const [isTrying, setIsTrying] = useState(false)
  useEffect(() => {
    let current = true
    void askKeychain().then((state) => {
      if (current) setIsOffered(state === 'on')
    })
    return () => {
      current = false
    }
  }, [])
  async function open(): Promise<void> {
    setIsTrying(true)
    const reply = await openWithKeychain()
    // Once it is open this window is about to go.
    if (reply.ok && reply.value.opened) return
    setIsTrying(false)
    setIsOffered(false)
    if (!reply.ok) props.onTrouble(reply.error)
  }
  if (!isOffered) return null
  return (
    <Button onClick={() => void open()} busy={isTrying} disabled={props.disabled}>
      {isTrying ? 'Opening…' : 'Open with this computer'}
    </Button>
  )
}
