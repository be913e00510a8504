import { numberWriter } from '../../../shared/kernel/writers.ts'

const rules = new Intl.PluralRules('en')

/** `1 promise`, `3 promises`. Give `many` where adding an s is wrong: `plural(2, 'person', 'people')`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${numberWriter('en-GB').format(count)} ${pluralWord(count, one, many)}`
}

/** The word alone, for when the number stands elsewhere. */
export function pluralWord(count: number, one: string, many = `${one}s`): string {
  return rules.select(count) === 'one' ? one : many
}
