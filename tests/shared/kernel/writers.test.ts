import { describe, expect, it } from 'vitest'
import { dateWriter, numberWriter } from '../../../src/shared/kernel/writers.ts'

describe('a writer', () => {
  it('is made once for each locale and each way of writing', () => {
    expect(numberWriter('en-GB')).toBe(numberWriter('en-GB'))
    expect(numberWriter('en-GB', { maximumFractionDigits: 1 }).format(1.25)).toBe('1.3')
    expect(numberWriter('de-DE', { maximumFractionDigits: 1 }).format(1.25)).toBe('1,3')
    expect(numberWriter('en-GB', { maximumFractionDigits: 2 }).format(1.25)).toBe('1.25')
  })

  it('writes dates in the zone that is named', () => {
    const parts = { hour: '2-digit', minute: '2-digit' } as const
    const moment = Date.UTC(2026, 5, 1, 12)
    expect(dateWriter('en-GB', { ...parts, timeZone: 'UTC' }).format(moment)).toBe('12:00')
    expect(dateWriter('en-GB', { ...parts, timeZone: 'Asia/Tokyo' }).format(moment)).toBe('21:00')
  })
})
