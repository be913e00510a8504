import { useContext } from 'react'
import { commandById } from '../commands/commands.ts'
import { TryTheSampleTeam } from '../settings/sample-team.tsx'
import { NavigateContext } from '../ui/app-link.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHeader } from '../ui/page-header.tsx'

/** Before there is a team: what will be here, and the two ways to begin. */
export function FirstTeam() {
  const go = useContext(NavigateContext)
  return (
    <>
      <PageHeader title="Today" />
      <EmptyState
        kind="first-run"
        title="Your team, one conversation at a time"
        sentence="Whom to meet, what is due and who has been left alone will stand here, one line for each person."
        action={
          <Button kind="primary" onClick={() => commandById('do.add-rep')?.run()}>
            Add your team
          </Button>
        }
        link={<TryTheSampleTeam onDone={() => go('#/today')} />}
      />
    </>
  )
}
