import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FileState, offersFor, type RescueOffer, RescueTrouble } from '../../../src/shared/backup/damage.ts'

const sound = { keyFile: 'whole', keyCopy: 'whole', store: 'looks-whole', hasBackup: true } as const

describe('what is offered about damage', () => {
  it.each<[string, Parameters<typeof offersFor>[0], RescueTrouble, RescueOffer[]]>([
    ['nothing when all is well', sound, null, []],
    [
      'a backup before the pieces of a damaged store',
      sound,
      'store-damaged',
      ['restore-backup', 'salvage', 'export-copy', 'start-over'],
    ],
    [
      'the pieces first where there is no backup',
      { ...sound, hasBackup: false },
      'store-damaged',
      ['salvage', 'export-copy', 'start-over'],
    ],
    [
      'the key file of a backup before anything that loses a day',
      { ...sound, keyFile: 'damaged', keyCopy: 'empty' },
      'key-file',
      ['repair-key-file', 'restore-backup', 'export-copy', 'start-over'],
    ],
    [
      'a backup for a store that is gone',
      { ...sound, store: 'missing' },
      null,
      ['restore-backup', 'start-over'],
    ],
    [
      'only a backup where neither store nor key file is left',
      { keyFile: 'missing', keyCopy: 'missing', store: 'missing', hasBackup: true },
      null,
      ['restore-backup'],
    ],
    ['nothing that touches a vault of a newer version', sound, 'newer-version', []],
  ])('is %s', (_what, seen, trouble, offers) => {
    expect(offersFor(seen, trouble)).toEqual(offers)
  })

  it('never begins with starting over while anything else is possible', () => {
    const state = fc.constantFrom(...FileState.options)
    const trouble = fc.constantFrom(
      null,
      'key-file',
      'store-damaged',
      'store-wrong-key',
      'vault-missing' as const,
    )
    fc.assert(
      fc.property(state, state, state, fc.boolean(), trouble, (keyFile, keyCopy, store, hasBackup, told) => {
        const offers = offersFor({ keyFile, keyCopy, store, hasBackup }, RescueTrouble.parse(told))
        const at = offers.indexOf('start-over')
        expect(at === -1 || at === offers.length - 1).toBe(true)
        if (hasBackup || (store !== 'missing' && store !== 'empty')) expect(at).not.toBe(0)
      }),
      { numRuns: 1_000 },
    )
  })
})
