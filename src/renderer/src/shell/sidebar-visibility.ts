import { createContext } from 'react'

/** Whether the sidebar is open where there is no room to show it always. */
export const SidebarVisibility = createContext<{
  readonly shown: boolean
  readonly setShown: (shown: boolean) => void
}>({ shown: false, setShown: () => undefined })
