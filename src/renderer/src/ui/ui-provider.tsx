import { CSPProvider } from '@base-ui/react/csp-provider'
import type { ReactNode } from 'react'
import { type Navigate, NavigateContext } from './app-link.tsx'
import { LiveRegion } from './live-region.tsx'
import { defaultLocaleSettings, LocaleContext, type LocaleSettings } from './locale.ts'
import { ToastPlace } from './toast-place.tsx'
import { TooltipPlace } from './tooltip-place.tsx'

/** Wraps the whole app once: the strict policy for Base UI, links, locale, toasts, announcements. */
export function UiProvider(props: {
  readonly navigate: Navigate
  readonly locale?: Partial<LocaleSettings> | undefined
  readonly children: ReactNode
}) {
  return (
    <CSPProvider disableStyleElements>
      <NavigateContext value={props.navigate}>
        <LocaleContext value={{ ...defaultLocaleSettings, ...props.locale }}>
          {props.children}
          <ToastPlace />
          <TooltipPlace />
          <LiveRegion />
        </LocaleContext>
      </NavigateContext>
    </CSPProvider>
  )
}
