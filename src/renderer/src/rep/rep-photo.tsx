import { useRef, useState } from 'react'
import type { Rep } from '../../../shared/rep/rep.ts'
import { useCommand } from '../api/queries.ts'
import { Refusal } from '../record/problem.tsx'
import { Avatar } from '../ui/avatar.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { InlineError } from '../ui/inline-error.tsx'
import { toast } from '../ui/toast.tsx'
import { PictureProblem, smallPicture } from './small-picture.ts'

/** A picture instead of initials. It is made small here and kept inside the vault. */
export function PhotoCard({ rep }: { readonly rep: Rep }) {
  const file = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState<string | undefined>()
  const [isReading, setIsReading] = useState(false)
  const set = useCommand('rep.setPhoto')

  async function take(chosen: File): Promise<void> {
    setProblem(undefined)
    setIsReading(true)
    try {
      await set.runAsync({ id: rep.id, photo: await smallPicture(chosen) })
    } catch (error) {
      if (error instanceof PictureProblem) setProblem(error.message)
    } finally {
      setIsReading(false)
    }
  }
  function removePhoto(): void {
    const before = rep.photo
    set.run({ id: rep.id, photo: null })
    toast.show({ text: 'Picture removed', undo: () => set.run({ id: rep.id, photo: before }) })
  }
  return (
    <Card title="Picture" aside="stays in your vault">
      <div className="rep-photo">
        <Avatar name={rep.name} photo={rep.photo} size="large" />
        <input
          ref={file}
          type="file"
          accept="image/*"
          hidden
          aria-label="Choose a picture"
          onChange={(event) => {
            const chosen = event.target.files?.[0]
            event.target.value = ''
            if (chosen !== undefined) void take(chosen)
          }}
        />
        <Button busy={isReading || set.isRunning} onClick={() => file.current?.click()}>
          {rep.photo === null ? 'Choose a picture' : 'Choose another'}
        </Button>
        {rep.photo !== null && (
          <Button kind="quiet" onClick={removePhoto}>
            Remove
          </Button>
        )}
      </div>
      {problem !== undefined && <InlineError>{problem}</InlineError>}
      <Refusal error={set.error} />
    </Card>
  )
}
