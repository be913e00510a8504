import { createContext, useContext } from 'react'
import type { DayOrder } from './parse-day.ts'

/** How days and amounts are written, from the settings. */
export type LocaleSettings = {
  readonly locale: string
  readonly currency: string
  /** 0 is Sunday, 1 is Monday. */
  readonly weekStartsOn: number
  readonly dayOrder: DayOrder
}

export const defaultLocaleSettings: LocaleSettings = {
  locale: 'en-GB',
  currency: 'EUR',
  weekStartsOn: 1,
  dayOrder: 'day-first',
}

export const LocaleContext = createContext<LocaleSettings>(defaultLocaleSettings)

/** The settings of `UiProvider`, for passing on to the functions of `format/`. */
export function useLocale(): LocaleSettings {
  return useContext(LocaleContext)
}
