import type { ComponentPropsWithRef, MouseEvent, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Kbd } from './kbd.tsx'
import { ariaKeys } from './key-names.ts'
import { isMac } from './platform.ts'

export type ButtonKind = 'default' | 'primary' | 'quiet' | 'danger'

export type ButtonProps = ComponentPropsWithRef<'button'> & {
  readonly kind?: ButtonKind | undefined
  /** Shown as keys beside the words; binding it is the caller's. */
  readonly shortcut?: string | undefined
  readonly icon?: ReactNode
  /** Waiting for a reply: clicks are ignored, focus stays. */
  readonly busy?: boolean | undefined
}

/** The one button. Use `primary` once a screen; `danger` only for what cannot be undone. */
export function Button(props: ButtonProps) {
  const { kind = 'default', shortcut, icon, busy = false, className, children, onClick, ...rest } = props
  function handleClick(event: MouseEvent<HTMLButtonElement>) {
    if (busy) event.preventDefault()
    else onClick?.(event)
  }
  return (
    <button
      type="button"
      {...rest}
      className={classNames('ui-button', className)}
      data-kind={kind}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      aria-keyshortcuts={shortcut === undefined ? undefined : ariaKeys(shortcut, isMac())}
      onClick={handleClick}
    >
      {icon}
      {children}
      {shortcut !== undefined && (
        <span aria-hidden="true">
          <Kbd shortcut={shortcut} />
        </span>
      )}
    </button>
  )
}
