import { TextLink } from '../ui/app-link.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page } from '../ui/page-header.tsx'

/** An address that leads nowhere: something was removed, or was never there. */
export function NotFound() {
  return (
    <Page>
      <EmptyState
        kind="error"
        title="There is nothing here any more"
        sentence="What this pointed to was removed, or was never there. The trash keeps things for thirty days."
        link={<TextLink href="#/today">Go to Today</TextLink>}
      />
    </Page>
  )
}
