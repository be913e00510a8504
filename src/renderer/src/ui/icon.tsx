import type { LucideIcon } from 'lucide-react'
import { classNames } from './class-names.ts'

/** A lucide icon in the drawn weight. Silent unless `label` is given. */
export function Icon(props: {
  readonly of: LucideIcon
  readonly label?: string | undefined
  readonly className?: string | undefined
}) {
  const { of: Drawing, label, className } = props
  return (
    <Drawing
      className={classNames('ui-icon', className)}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    />
  )
}
