import * as z from 'zod/mini'
import { Preferences } from './desktop/preferences.ts'

const count = z.int().check(z.nonnegative())

/** Everything main may announce to a window. One channel carries all of it. */
export const AppEvent = z.discriminatedUnion('name', [
  /** After a command: every open view of these nouns re-asks. */
  z.strictObject({ name: z.literal('noun-changed'), nouns: z.readonly(z.array(z.string())) }),
  /** The app is about to lock: save drafts, then call `desktop.readyToLock`. */
  z.strictObject({ name: z.literal('lock-requested'), deadlineMs: count }),
  z.strictObject({
    name: z.literal('progress'),
    task: z.enum(['import', 'packet', 'backup']),
    done: count,
    total: count,
  }),
  z.strictObject({ name: z.literal('preferences-changed'), preferences: Preferences }),
  /** Chosen in the application menu; the window decides what it means where it is. */
  z.strictObject({
    name: z.literal('menu-chosen'),
    item: z.enum(['quick-note', 'command-palette', 'preferences', 'shortcuts', 'about', 'back', 'forward']),
  }),
])
export type AppEvent = z.infer<typeof AppEvent>
