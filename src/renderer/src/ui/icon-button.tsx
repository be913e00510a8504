import type { LucideIcon } from 'lucide-react'
import type { ComponentPropsWithRef } from 'react'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'

export type IconButtonProps = Omit<ComponentPropsWithRef<'button'>, 'children' | 'aria-label'> & {
  readonly icon: LucideIcon
  /** What it does, in words: the accessible name and the tooltip. */
  readonly label: string
  readonly shortcut?: string | undefined
  /** For toggles: whether it is on. */
  readonly pressed?: boolean | undefined
  /** Leave the tooltip away, for instance inside a menu trigger. */
  readonly plain?: boolean | undefined
}

/** A button with an icon for its face and a word for its name. */
export function IconButton(props: IconButtonProps) {
  const { icon, label, shortcut, pressed, plain = false, className, ...rest } = props
  return (
    <button
      type="button"
      {...(plain ? {} : { 'data-tip': label, 'data-tip-keys': shortcut })}
      {...rest}
      className={classNames('ui-icon-button', className)}
      aria-label={label}
      aria-pressed={pressed}
    >
      <Icon of={icon} />
    </button>
  )
}
