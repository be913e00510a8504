import { describe, expect, it } from 'vitest'
import { day } from '../../../src/shared/kernel/time.ts'
import { coachingEvents } from '../../../src/shared/metric/coaching-events.ts'

describe('coaching events on a chart', () => {
  const entry = { happenedOn: day('2026-09-05'), label: 'Call debrief' }

  it('come from the journal and from one-on-ones that were held, oldest first', () => {
    const held = { heldOn: day('2026-08-01'), focus: 'Discovery' }
    const planned = { heldOn: null, focus: 'Pricing' }
    expect(coachingEvents([entry], [planned, held])).toEqual([
      { on: '2026-08-01', word: 'Discovery' },
      { on: '2026-09-05', word: 'Call debrief' },
    ])
  })

  it('leave out one-on-ones without a focus first when there are too many', () => {
    const plain = { heldOn: day('2026-10-01'), focus: '' }
    const focused = { heldOn: day('2026-07-01'), focus: 'Discovery' }
    const words = coachingEvents([entry], [plain, focused], 2).map((event) => event.word)
    expect(words).toEqual(['Discovery', 'Call debrief'])
  })
})
