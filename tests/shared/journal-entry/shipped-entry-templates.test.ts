import { describe, expect, it } from 'vitest'
import { shippedEntryTemplates } from '../../../src/shared/journal-entry/shipped-entry-templates.ts'

describe('the shipped entry forms', () => {
  it('cover every kind of entry, each with its own key', () => {
    expect(new Set(shippedEntryTemplates.map((template) => template.kind))).toEqual(
      new Set([
        'observation',
        'feedback',
        'recognition',
        'coaching-note',
        'experiment',
        'incident',
        'reflection',
      ]),
    )
    expect(new Set(shippedEntryTemplates.map((template) => template.key)).size).toBe(
      shippedEntryTemplates.length,
    )
  })

  it('have a heading and a prompt on every line, in the words of a colleague', () => {
    for (const line of shippedEntryTemplates.flatMap((template) => template.lines)) {
      expect(line.heading).toMatch(/^[A-Z].{2,60}$/)
      expect(line.prompt).toMatch(/^[A-Z].{5,130}[^.]$/)
      expect(`${line.heading} ${line.prompt}`).not.toMatch(/!|\balways\b|\bnever\b|3 %/)
    }
  })
})
