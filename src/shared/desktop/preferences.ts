import * as z from 'zod/mini'

/** How long nobody may touch the machine before the vault locks, in minutes. There is no "never". */
export const lockAfterChoices = [1, 5, 10, 15, 30] as const

/** How large the words are, in percent of the usual size. */
export const textScaleChoices = [100, 110, 125, 150, 175, 200] as const

/** What the manager chose about this machine. Kept outside the vault; holds nothing about a person. */
export const Preferences = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  contrast: z.enum(['normal', 'more']),
  density: z.enum(['comfortable', 'compact']),
  textScale: z.literal(textScaleChoices),
  motion: z.enum(['system', 'none']),
  lockAfterMinutes: z.literal(lockAfterChoices),
  singleKeyShortcuts: z.boolean(),
  /** Keeps the window out of screen shots and screen sharing, where the system can. */
  contentProtection: z.boolean(),
})
export type Preferences = z.infer<typeof Preferences>

export const defaultPreferences: Preferences = {
  theme: 'system',
  contrast: 'normal',
  density: 'comfortable',
  textScale: 100,
  motion: 'system',
  lockAfterMinutes: 5,
  singleKeyShortcuts: true,
  contentProtection: false,
}
