import { describe, expect, it } from 'vitest'
import { helpSections } from '../../../src/renderer/src/help/help-words.ts'

const all = helpSections.flatMap(({ points }) => points.map(({ words }) => words)).join('\n')

describe('the help', () => {
  it.each([
    ['that everything is encrypted while locked', /encrypted on this computer/],
    ['that it can be read while open', /readable in memory/],
    ['that malware wins', /Malware|reads what you type/],
    ['that exports are plain', /plain files and paper/],
    ['that nobody can reset the passphrase', /Not even whoever made this app/],
    ['that older backups keep their passphrase', /of the day they were made/],
    ['that an older copy can be put back', /older copy of your vault back/],
    ['that full-disk encryption is worth it', /Turn on full-disk encryption/],
    ['that there is no automatic update', /no automatic update.*twice a year/],
  ])('says plainly %s', (_what, words) => {
    expect(all).toMatch(words)
  })

  it('gives each section a name of its own', () => {
    const ids = helpSections.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
