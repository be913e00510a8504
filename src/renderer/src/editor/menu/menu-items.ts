import { folded } from '../../../../shared/kernel/text.ts'
import { initialsOf } from '../../ui/initials.ts'

/** A line of the menu that opens while writing, for `/` and for `@`. */
export interface MenuItem {
  readonly id: string
  readonly label: string
  readonly hint: string
}

/** A rep who can be mentioned. */
export interface MentionableRep {
  readonly id: string
  readonly name: string
}

/** How many lines the menu shows at most. */
const menuLength = 8

/**
 * How well a name answers what was typed: 0 begins with it, 1 a later word begins with it, 2 one of the
 * other words for it does. Undefined if none does.
 */
function rankOf(typed: string, name: string, otherWords: readonly string[]): number | undefined {
  const wanted = folded(typed)
  const label = folded(name)
  if (label.startsWith(wanted)) return 0
  if (label.split(/[\s-]+/).some((word) => word.startsWith(wanted))) return 1
  return otherWords.some((word) => folded(word).startsWith(wanted)) ? 2 : undefined
}

function bestOf<Item>(items: readonly Item[], rank: (item: Item) => number | undefined): readonly Item[] {
  return items
    .map((item) => ({ item, place: rank(item) }))
    .filter((entry): entry is { item: Item; place: number } => entry.place !== undefined)
    .sort((one, other) => one.place - other.place)
    .slice(0, menuLength)
    .map(({ item }) => item)
}

/** The commands that answer what was typed after `/`; all of them, in their order, when nothing was. */
export function findCommands<
  Command extends { readonly label: string; readonly keywords: readonly string[] },
>(commands: readonly Command[], typed: string): readonly Command[] {
  if (typed === '') return commands
  return bestOf(commands, ({ label, keywords }) => rankOf(typed, label, keywords))
}

/** The reps whose name, or whose initials, begin with what was typed after `@`. */
export function findReps(reps: readonly MentionableRep[], typed: string): readonly MentionableRep[] {
  return bestOf(reps, ({ name }) => rankOf(typed, name, [initialsOf(name)]))
}
