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

/** A record that was there once and can be looked for in the trash. */
export function Gone({ title }: { readonly title: string }) {
  return (
    <Page>
      <EmptyState
        kind="error"
        title={title}
        sentence="It may lie in the trash, where it stays for thirty days."
        link={<TextLink href="#/trash">Look in the trash</TextLink>}
      />
    </Page>
  )
}
