import { expect, it } from 'vitest'
import { minutesWords } from '../../../src/shared/kernel/minutes-words.ts'

it('time spent is told in minutes and hours', () => {
  expect([32, 60, 65].map(minutesWords)).toEqual(['32 min', '1 h', '1 h 5 min'])
})
