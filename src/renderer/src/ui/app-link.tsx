import { type ComponentPropsWithRef, createContext, type MouseEvent, useContext } from 'react'
import { classNames } from './class-names.ts'

export type Navigate = (href: string) => void

/** How a link reaches the router, which this kit does not know. Set once by `UiProvider`. */
export const NavigateContext = createContext<Navigate>(() => undefined)

export type AppLinkProps = ComponentPropsWithRef<'a'> & { readonly href: string }

/** A link to a place in the app, without a look of its own. */
export function AppLink({ href, onClick, ...rest }: AppLinkProps) {
  const navigate = useContext(NavigateContext)
  function follow(event: MouseEvent<HTMLAnchorElement>) {
    onClick?.(event)
    if (event.defaultPrevented) return
    event.preventDefault()
    navigate(href)
  }
  return <a {...rest} href={href} onClick={follow} />
}

/** A link inside a sentence, underlined as drawn. */
export function TextLink({ className, ...rest }: AppLinkProps) {
  return <AppLink {...rest} className={classNames('ui-link', className)} />
}

/** An act inside a sentence that looks like a link ("ask again?"). */
export function TextButton({ className, ...rest }: ComponentPropsWithRef<'button'>) {
  return <button type="button" {...rest} className={classNames('ui-link', className)} />
}
