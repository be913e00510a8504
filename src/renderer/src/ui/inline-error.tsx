import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

/** What went wrong with one part of a page: what, why and what to do next; the input stays. */
export function InlineError(props: { readonly children: ReactNode; readonly action?: ReactNode }) {
  return (
    <div className="ui-notice" role="alert">
      <Icon of={CircleAlert} className="self-center" />
      <span className="ui-option-text">{props.children}</span>
      {props.action}
    </div>
  )
}
