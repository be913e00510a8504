/**
 * Intl's writers of numbers and dates, each made once: making one takes a hundred times as long as writing
 * with it, and a page writes hundreds.
 */

const numbers = new Map<string, Intl.NumberFormat>()
const dates = new Map<string, Intl.DateTimeFormat>()

export function numberWriter(locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return known(numbers, locale, options, () => new Intl.NumberFormat(locale, options))
}

/** The time zone must be named: the machine's own may change under a running app. */
export function dateWriter(
  locale: string,
  options: Intl.DateTimeFormatOptions & { readonly timeZone: string },
): Intl.DateTimeFormat {
  return known(dates, locale, options, () => new Intl.DateTimeFormat(locale, options))
}

function known<Writer>(
  writers: Map<string, Writer>,
  locale: string,
  options: object,
  make: () => Writer,
): Writer {
  const key = `${locale} ${JSON.stringify(options)}`
  const writer = writers.get(key) ?? make()
  writers.set(key, writer)
  return writer
}
