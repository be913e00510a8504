import { type FormEvent, useContext, useId, useState } from 'react'
import { firstNameOf } from '../../../shared/brief/phrases.ts'
import { isNamed } from '../../../shared/erasure/erasure.ts'
import type { Rep } from '../../../shared/rep/rep.ts'
import { ApiError, api } from '../api/client.ts'
import { errorText } from '../api/error-text.ts'
import { SecretField } from '../settings/secret-field.tsx'
import { NavigateContext } from '../ui/app-link.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import { showCertificate } from './shown-certificate.ts'

/** Which field a refusal belongs to. */
interface Problem {
  readonly at: 'name' | 'passphrase'
  readonly text: string
}

/** The gravest act there is: asks for the name and, again, for the passphrase. */
export function EraseDialog({ rep, onClose }: { readonly rep: Rep; readonly onClose: () => void }) {
  const formId = useId()
  const go = useContext(NavigateContext)
  const [typedName, setTypedName] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [problem, setProblem] = useState<Problem>()
  const [isErasing, setIsErasing] = useState(false)

  async function erase(): Promise<void> {
    setIsErasing(true)
    setProblem(undefined)
    try {
      await api.vault.provePassphrase({ passphrase })
      const certificate = await api.erasure.erase({ repId: rep.id, typedName })
      showCertificate(certificate)
      onClose()
      go('#/today')
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      const { title, next } = errorText(error)
      const at = error.code === 'name-not-matching' ? 'name' : 'passphrase'
      setProblem({ at, text: `${title}. ${next}` })
    } finally {
      setIsErasing(false)
    }
  }
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (!isNamed(typedName, rep.name)) setProblem({ at: 'name', text: `Type “${rep.name}” to go on.` })
    else if (passphrase === '') setProblem({ at: 'passphrase', text: 'The passphrase is needed once more.' })
    else void erase()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={`Erase ${rep.name}`}
      description={`Every note, one-on-one, promise, goal and number that is about ${firstNameOf(rep.name)} and nobody else goes for good. There is no undo: only a backup from before would bring it back, and such a backup still holds them. You get a list of what went.`}
      size="small"
      holdsWork
      footer={
        <>
          <Button kind="quiet" onClick={onClose}>
            Keep everything
          </Button>
          <Button kind="danger" type="submit" form={formId} busy={isErasing}>
            {isErasing ? 'Erasing…' : `Erase ${firstNameOf(rep.name)} for good`}
          </Button>
        </>
      }
    >
      <form id={formId} className="settings-fields" onSubmit={submit}>
        <TextField
          label={`Type “${rep.name}”`}
          value={typedName}
          onChange={setTypedName}
          autoFocus
          autoComplete="off"
          error={problem?.at === 'name' ? problem.text : undefined}
        />
        <SecretField
          label="Your passphrase"
          value={passphrase}
          onChange={setPassphrase}
          error={problem?.at === 'passphrase' ? problem.text : undefined}
        />
      </form>
    </Dialog>
  )
}
