import { describe, expect, it } from 'vitest'
import { nextPane } from '../../../src/renderer/src/shell/panes.ts'
import {
  clashingShortcuts,
  isSingleKey,
  matchStroke,
  strokeOf,
} from '../../../src/renderer/src/shell/shortcuts.ts'

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

describe('a key press', () => {
  it.each([
    [{ ...none, key: 'k', ctrlKey: true }, false, 'Mod+K'],
    [{ ...none, key: 'k', metaKey: true }, true, 'Mod+K'],
    [{ ...none, key: 'k', ctrlKey: true }, true, 'Ctrl+K'],
    [{ ...none, key: '?', shiftKey: true }, false, '?'],
    [{ ...none, key: 'N', shiftKey: true }, false, 'Shift+N'],
    [{ ...none, key: 'ArrowUp', altKey: true }, false, 'Alt+ArrowUp'],
    [{ ...none, key: ' ' }, false, 'Space'],
    [{ ...none, key: 'Control', ctrlKey: true }, false, undefined],
  ])('%o (Mac: %s) is spelled %s', (press, mac, expected) => {
    expect(strokeOf(press, mac)).toBe(expected)
  })
})

describe('a shortcut', () => {
  it.each(['N', '?', 'G T', 'Shift+N'])('%s rests while text is typed', (keys) => {
    expect(isSingleKey(keys)).toBe(true)
  })
  it.each(['Mod+K', 'Alt+ArrowUp', 'F6', 'Escape'])('%s works while text is typed', (keys) => {
    expect(isSingleKey(keys)).toBe(false)
  })
  it('of two strokes waits for the second', () => {
    const bound = ['G T', 'T']
    expect(matchStroke(bound, '', 'G')).toEqual({ kind: 'begun', strokes: 'G' })
    expect(matchStroke(bound, 'G', 'T')).toEqual({ kind: 'run', keys: 'G T' })
    expect(matchStroke(bound, '', 'T')).toEqual({ kind: 'run', keys: 'T' })
  })
  it('is not swallowed by a sequence that went wrong', () => {
    expect(matchStroke(['G T', 'N'], 'G', 'N')).toEqual({ kind: 'run', keys: 'N' })
    expect(matchStroke(['G T'], 'G', 'X')).toEqual({ kind: 'none' })
  })
  it('clashes with another on the same keys where both work', () => {
    const note = { id: 'note', label: 'New note', keys: 'N', scope: 'Rep' }
    const next = { id: 'next', label: 'Next', keys: 'n', scope: 'Everywhere' }
    const other = { id: 'other', label: 'Other', keys: 'N', scope: 'Journal' }
    expect(clashingShortcuts([note, next])).toHaveLength(1)
    expect(clashingShortcuts([note, other])).toHaveLength(0)
  })
})

describe('walking between panes', () => {
  it('goes round in a ring, either way', () => {
    expect(nextPane(3, 2, false)).toBe(0)
    expect(nextPane(3, 0, true)).toBe(2)
    expect(nextPane(3, -1, false)).toBe(0)
    expect(nextPane(3, -1, true)).toBe(2)
    expect(nextPane(0, -1, false)).toBe(-1)
  })
})
