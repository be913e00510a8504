import type { SelectOption } from '../ui/select.tsx'

const locales: readonly (readonly [code: string, name: string])[] = [
  ['en-GB', 'English, United Kingdom'],
  ['en-US', 'English, United States'],
  ['en-IE', 'English, Ireland'],
  ['en-CA', 'English, Canada'],
  ['en-AU', 'English, Australia'],
  ['en-IN', 'English, India'],
  ['de-DE', 'German, Germany'],
  ['de-AT', 'German, Austria'],
  ['de-CH', 'German, Switzerland'],
  ['fr-FR', 'French, France'],
  ['fr-CA', 'French, Canada'],
  ['es-ES', 'Spanish, Spain'],
  ['es-MX', 'Spanish, Mexico'],
  ['it-IT', 'Italian, Italy'],
  ['nl-NL', 'Dutch, Netherlands'],
  ['pt-BR', 'Portuguese, Brazil'],
  ['pt-PT', 'Portuguese, Portugal'],
  ['pl-PL', 'Polish, Poland'],
  ['sv-SE', 'Swedish, Sweden'],
  ['nb-NO', 'Norwegian, Norway'],
  ['da-DK', 'Danish, Denmark'],
  ['fi-FI', 'Finnish, Finland'],
  ['cs-CZ', 'Czech, Czechia'],
]

const currencies: readonly (readonly [code: string, name: string])[] = [
  ['EUR', 'Euro'],
  ['USD', 'US dollar'],
  ['GBP', 'Pound sterling'],
  ['CHF', 'Swiss franc'],
  ['SEK', 'Swedish krona'],
  ['NOK', 'Norwegian krone'],
  ['DKK', 'Danish krone'],
  ['PLN', 'Polish zloty'],
  ['CZK', 'Czech koruna'],
  ['CAD', 'Canadian dollar'],
  ['AUD', 'Australian dollar'],
  ['NZD', 'New Zealand dollar'],
  ['INR', 'Indian rupee'],
  ['JPY', 'Yen'],
  ['SGD', 'Singapore dollar'],
  ['HKD', 'Hong Kong dollar'],
  ['BRL', 'Brazilian real'],
  ['MXN', 'Mexican peso'],
  ['ZAR', 'South African rand'],
  ['AED', 'UAE dirham'],
]

/** The ways to write days and numbers; one that was chosen elsewhere stays among them. */
export function localeOptions(chosen: string): readonly SelectOption<string>[] {
  return options(locales, chosen, (_code, name) => name)
}

/** The currencies offered; one that was chosen elsewhere stays among them. */
export function currencyOptions(chosen: string): readonly SelectOption<string>[] {
  return options(currencies, chosen, (code, name) => `${name} (${code})`)
}

function options(
  known: readonly (readonly [code: string, name: string])[],
  chosen: string,
  label: (code: string, name: string) => string,
): readonly SelectOption<string>[] {
  const listed = known.map(([code, name]) => ({ value: code, label: label(code, name) }))
  return known.some(([code]) => code === chosen) ? listed : [...listed, { value: chosen, label: chosen }]
}
