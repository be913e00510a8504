import { describe, expect, it } from 'vitest'
import { day, instant } from '../../../src/shared/kernel/time.ts'
import { RepId } from '../../../src/shared/rep/rep-id.ts'
import { type WinCard, WinId, winsFound } from '../../../src/shared/win/win.ts'
import { fitsOf, type SkillStanding } from '../../../src/shared/win/win-fit.ts'

const idOf = (number: number): string => `5b0f1c9a-2d53-4c7e-8a10-${String(number).padStart(12, '0')}`
const [priya, alex, dana] = [RepId.parse(idOf(1)), RepId.parse(idOf(2)), RepId.parse(idOf(3))]
const skillId = idOf(9)

function standing(facts: Partial<SkillStanding> & Pick<SkillStanding, 'repId'>): SkillStanding {
  return { skillId, level: null, plannedSince: null, ...facts }
}

const weak = { level: 2, on: day('2026-05-01') }

describe('to whom a win fits', () => {
  const win = { repId: priya, skillId }

  it('puts who has a plan on it before who was seen low', () => {
    const fits = fitsOf(
      win,
      [standing({ repId: alex, level: weak }), standing({ repId: dana, plannedSince: day('2026-04-01') })],
      new Set(),
    )
    expect(fits.map(({ repId, why }) => [repId, why])).toEqual([
      [dana, 'planned'],
      [alex, 'weak'],
    ])
  })

  it.each([
    [2, 1],
    [3, 0],
  ])('level %i gives %i', (level, found) => {
    const seen = standing({ repId: alex, level: { ...weak, level } })
    expect(fitsOf(win, [seen], new Set())).toHaveLength(found)
  })

  it('leaves out who did it and who was reached already', () => {
    const standings = [priya, alex].map((repId) => standing({ repId, level: weak }))
    expect(fitsOf(win, standings, new Set([alex]))).toEqual([])
  })

  it('finds nobody for a win without a skill', () => {
    expect(fitsOf({ ...win, skillId: null }, [standing({ repId: alex, level: weak })], new Set())).toEqual([])
  })
})

describe('a search in the library', () => {
  const now = instant('2026-05-01T09:00:00Z')
  const card: WinCard = {
    win: {
      id: WinId.parse(idOf(4)),
      repId: priya,
      skillId,
      title: 'Asks who will be annoyed',
      situation: 'Second meeting',
      words: 'Waits first',
      happenedOn: day('2026-05-01'),
      tags: ['Müller'],
      sourceEntryId: null,
      audience: 'only-me',
      createdAt: now,
      changedAt: now,
      trashedAt: null,
    },
    skillName: 'Multi-threading',
    offers: [],
    teachings: [],
    fits: [],
  }
  const find = (search: string) => winsFound([card], search, () => 'Priya Nair').length

  it.each(['', 'ANNOYED', 'priya second', 'muller', 'threading waits'])('finds it by “%s”', (search) => {
    expect(find(search)).toBe(1)
  })

  it('needs every word', () => {
    expect(find('annoyed lighthouse')).toBe(0)
  })
})
