import { describe, expect, it } from 'vitest'
import { creationOption, optionMatches } from '../../../src/renderer/src/ui/combobox-options.ts'
import { initialsOf } from '../../../src/renderer/src/ui/initials.ts'
import { ariaKeys, keyLabel } from '../../../src/renderer/src/ui/key-names.ts'
import { sparklinePoints } from '../../../src/renderer/src/ui/sparkline-points.ts'

describe('initials', () => {
  it.each([
    ['Alex Rivera', 'AR'],
    ['Tomás  Lind', 'TL'],
    ['Ana Maria de Souza', 'AS'],
    ['Jean-Luc Picard', 'JP'],
    ['Cher', 'C'],
    ['éva nagy', 'ÉN'],
    ['(Sam) Okafor', 'SO'],
    ['', ''],
  ])('of “%s” are “%s”', (name, expected) => {
    expect(initialsOf(name)).toBe(expected)
  })
})

describe('a choice picked by typing', () => {
  const alex = { id: 'a', label: 'Alex Rivera' }
  it.each(['', 'al', 'riv', 'alex r', 'RIVERA', 'ar'])('answers to “%s”', (typed) => {
    expect(optionMatches(alex, typed)).toBe(true)
  })
  it.each(['lex', 'ra', 'alex x'])('does not answer to “%s”', (typed) => {
    expect(optionMatches(alex, typed)).toBe(false)
  })
  it('is found without its accents', () => {
    expect(optionMatches({ id: 't', label: 'Tomás Lind' }, 'tomas')).toBe(true)
  })
  it('is offered for creation only when it does not exist yet', () => {
    expect(creationOption([alex], 'alex rivera ')).toBeUndefined()
    expect(creationOption([alex], '  ')).toBeUndefined()
    expect(creationOption([alex], ' Zoe ')?.label).toBe('Zoe')
  })
})

describe('keys', () => {
  it.each([
    ['Mod+K', '⌘K', 'Ctrl K'],
    ['Mod+Enter', '⌘↵', 'Ctrl Enter'],
    ['Alt+ArrowUp', '⌥↑', 'Alt ↑'],
    ['G T', 'G T', 'G, T'],
    ['n', 'N', 'N'],
  ])('%s are written %s on a Mac and %s elsewhere', (keys, mac, elsewhere) => {
    expect([keyLabel(keys, true), keyLabel(keys, false)]).toEqual([mac, elsewhere])
  })
  it('are told to a screen reader by their full names', () => {
    expect([ariaKeys('Mod+K', true), ariaKeys('Mod+K', false)]).toEqual(['Meta+K', 'Control+K'])
  })
})

describe('a sparkline', () => {
  it('runs from edge to edge, high values up', () => {
    expect(sparklinePoints([1, 3, 2], 100, 20)).toEqual([
      [
        [0, 20],
        [50, 0],
        [100, 10],
      ],
    ])
  })
  it('breaks where a value is missing', () => {
    expect(sparklinePoints([1, null, 2], 100, 20)).toEqual([[[0, 20]], [[100, 0]]])
  })
  it('runs through the middle when nothing changes', () => {
    expect(sparklinePoints([5, 5], 10, 20)).toEqual([
      [
        [0, 10],
        [10, 10],
      ],
    ])
  })
  it('draws nothing from nothing', () => {
    expect(sparklinePoints([null], 10, 20)).toEqual([])
  })
})
