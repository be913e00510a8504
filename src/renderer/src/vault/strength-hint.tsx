import { useEffect, useState } from 'react'
import type { Strength } from './strength.ts'

const words: Readonly<Record<Strength, string>> = {
  weak: 'Easy to guess. Add a word or two that do not belong together.',
  fair: 'Fair. One more word would make it good.',
  good: 'Good. Hard to guess, even with the file in hand.',
  strong: 'Strong. Guessing this is out of reach.',
}

/** The strength of what is typed so far, in words. The dictionaries are fetched at the first letter. */
export function StrengthHint({ passphrase }: { readonly passphrase: string }) {
  const [strength, setStrength] = useState<Strength>()
  useEffect(() => {
    let current = true
    if (passphrase === '') setStrength(undefined)
    else {
      void import('./strength.ts').then(({ strengthOf }) => {
        if (current) setStrength(strengthOf(passphrase))
      })
    }
    return () => {
      current = false
    }
  }, [passphrase])
  if (passphrase === '' || strength === undefined) {
    return <p className="ui-hint">At least 12 characters. Several words are best.</p>
  }
  return (
    <p className="ui-hint lock-strength" data-strength={strength}>
      <span aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
      </span>
      {words[strength]}
    </p>
  )
}
