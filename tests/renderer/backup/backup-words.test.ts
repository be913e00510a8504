import { describe, expect, it } from 'vitest'
import {
  contentsText,
  momentText,
  sizeText,
  troubleText,
} from '../../../src/renderer/src/backup/backup-words.ts'
import { day, instant } from '../../../src/shared/kernel/time.ts'

const none = {
  rep: 0,
  'journal-entry': 0,
  'one-on-one': 0,
  commitment: 0,
  goal: 0,
  metric: 0,
  reading: 0,
  'review-packet': 0,
}
const days = { firstDay: null, lastDay: null, changedAt: null }

describe('what a backup holds', () => {
  it('is told by its first four kinds, without those there are none of', () => {
    const counts = { ...none, rep: 1, 'journal-entry': 120, commitment: 12, goal: 3, reading: 900 }
    expect(contentsText({ ...days, counts })).toBe('1 person, 120 notes, 12 promises and 3 goals')
  })

  it('may be nothing', () => {
    expect(contentsText({ ...days, counts: none })).toBe('nothing yet')
  })
})

describe('the words around a backup', () => {
  it('tell its size as a file manager would', () => {
    expect([200, 610_400, 1_249_000, 52_000_000].map(sizeText)).toEqual([
      '1 kB',
      '610 kB',
      '1.2 MB',
      '52.0 MB',
    ])
  })

  it('tell today from another day', () => {
    expect(momentText(instant('2026-11-21T12:00:00Z'), day('2026-11-21'))).toMatch(/^today at /)
    expect(momentText(instant('2026-11-20T12:00:00Z'), day('2026-11-21'))).toMatch(/^20 Nov at /)
  })

  it('say nothing when nothing went wrong', () => {
    expect(troubleText(null)).toBeUndefined()
    expect(troubleText('full')).toContain('too little room')
  })
})
