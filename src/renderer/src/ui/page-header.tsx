import type { ReactNode } from 'react'

/** The head of a page: name or sentence, a quiet line under it, acts at the right. The page's only `h1`. */
export function PageHeader(props: {
  readonly title: string
  readonly subtitle?: ReactNode
  /** A quiet line above the title. */
  readonly eyebrow?: ReactNode
  /** A large `Avatar`. */
  readonly avatar?: ReactNode
  /** Buttons, the main one last. */
  readonly actions?: ReactNode
}) {
  const { title, subtitle, eyebrow, avatar, actions } = props
  return (
    <header className="ui-page-head">
      {avatar}
      <div className="ui-page-head-text">
        {eyebrow !== undefined && <div className="ui-why">{eyebrow}</div>}
        <h1>{title}</h1>
        {subtitle !== undefined && <div className="ui-muted">{subtitle}</div>}
      </div>
      {actions !== undefined && <div className="ui-page-head-actions">{actions}</div>}
    </header>
  )
}

/** The body of a page inside the main pane: drawn margins, a comfortable width. */
export function Page({ children }: { readonly children: ReactNode }) {
  return <div className="ui-page">{children}</div>
}

/** Two columns of cards as drawn (1.28 to 1); one below the other when there is no room. */
export function Columns({ children }: { readonly children: ReactNode }) {
  return <div className="ui-columns">{children}</div>
}

/** Cards one below the other with the drawn gap. */
export function Stack({ children }: { readonly children: ReactNode }) {
  return <div className="ui-stack">{children}</div>
}
