import { describe, expect, it } from 'vitest'
import { anotherPerson, createRedaction } from '../../../src/shared/erasure/redact-names.ts'

const alex = { name: 'Alex Rivera', aliases: ['arivera'] }
const redact = createRedaction(alex, [
  { name: 'Sam Ortiz', aliases: ['s.ortiz@corp.test'] },
  { name: 'Alex Kim', aliases: [] },
  { name: 'Jo', aliases: [] },
])

describe('a report about Alex', () => {
  it.each([
    ['Alex told Sam Ortiz.', `Alex told ${anotherPerson}.`],
    ['Sam said so, and SAM ORTIZ wrote it.', `${anotherPerson} said so, and ${anotherPerson} wrote it.`],
    ['@Sam Ortiz and Ortiz again', `@${anotherPerson} and ${anotherPerson} again`],
    ['owner s.ortiz@corp.test, not arivera', `owner ${anotherPerson}, not arivera`],
    ['Alex Kim beside Alex', `${anotherPerson} beside Alex`],
  ])('says of “%s” that it was “%s”', (text, said) => {
    expect(redact(text)).toBe(said)
  })

  it('leaves words alone that only contain a name or are not written as one', () => {
    expect(redact('Samples and a sam hill, Jonas, banjo')).toBe('Samples and a sam hill, Jonas, banjo')
  })

  it('survives names full of signs', () => {
    const odd = createRedaction(alex, [{ name: 'A+ (b) [c] $^', aliases: ['*'] }])
    expect(odd('from A+ (b) [c] $^ to him')).toBe(`from ${anotherPerson} to him`)
  })

  it('keeps everything when there is nobody else', () => {
    expect(createRedaction(alex, [])('Alex and Sam')).toBe('Alex and Sam')
  })
})
