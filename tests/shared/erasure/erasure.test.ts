import { describe, expect, it } from 'vitest'
import { dueDay, isNamed } from '../../../src/shared/erasure/erasure.ts'
import { type Held, writeCertificate, writeHeldReport } from '../../../src/shared/erasure/held-report.ts'
import { day, instant } from '../../../src/shared/kernel/time.ts'

describe('an erasure', () => {
  it.each([
    ['Alex Rivera', true],
    ['  alex   RIVERA ', true],
    ['Alex', false],
    ['', false],
  ])('takes “%s” for the name of Alex Rivera: %s', (typed, isName) => {
    expect(isNamed(typed, 'Alex Rivera')).toBe(isName)
  })

  it('is due so many months after somebody left, on the last day where there is no such day', () => {
    expect(dueDay(instant('2026-08-31T10:00:00Z'), 6)).toBe('2027-02-28')
  })
})

describe('the report of what is held', () => {
  const held: Held = {
    name: 'Alex\n# Rivera',
    writtenOn: day('2026-11-21'),
    records: [
      {
        kind: 'note',
        audience: 'shareable',
        on: '2026-03-02',
        title: 'Asked\n## twice',
        facts: [],
        texts: [],
      },
      { kind: 'note', audience: 'only-me', on: null, title: 'Quiet', facts: [], texts: [] },
    ],
  }

  it('stands grouped by who may read it, what only the manager reads first', () => {
    const text = writeHeldReport(held)
    expect(text.indexOf('What only you can read')).toBeLessThan(text.indexOf('What you may share'))
    expect(text).toContain('#### 2026-03-02 · Asked ## twice')
    expect(text).not.toContain('Numbers and lists')
  })

  it('lets no name or title begin a heading of its own', () => {
    expect(writeHeldReport(held).match(/^#+ .*$/gm)).toEqual([
      '# Everything held about Alex # Rivera',
      '## What only you can read',
      '### 1 note',
      '#### Quiet',
      '## What you may share with them',
      '### 1 note',
      '#### 2026-03-02 · Asked ## twice',
    ])
  })
})

describe('a certificate', () => {
  it('says what stayed as plainly as what went', () => {
    const text = writeCertificate({
      repName: 'Alex Rivera',
      erasedAt: instant('2026-11-21T09:00:00Z'),
      went: [{ kind: 'note', audience: 'only-me', count: 2 }],
      indexLines: 3,
      sharedNotes: 1,
      mentions: 2,
      copies: [{ name: 'backups/one.bak', madeAt: instant('2026-11-20T09:00:00Z'), bytes: 1 }],
    })
    expect(text).toContain('- 2 notes (only you)')
    expect(text).toContain('1 note is about somebody else as well and stayed')
    expect(text).toContain('still written in 2 other records')
    expect(text).toContain('backups/one.bak, made 2026-11-20, still holds this person')
  })
})
