import { describe, expect, it } from 'vitest'
import { findSettings } from '../../../../src/main/vault/setting/setting.repository.ts'
import { changeSettings } from '../../../../src/main/vault/setting/setting.service.ts'
import { defaultSettings } from '../../../../src/shared/setting/setting.ts'
import { openTestStore } from '../../../support/open-test-store.ts'

describe('settings', () => {
  it('are as shipped until something is chosen', async () => {
    const { ctx } = openTestStore()
    expect(await findSettings(ctx.db)).toEqual(defaultSettings)
  })

  it('keep what was not changed', async () => {
    const { ctx } = openTestStore()
    await changeSettings(ctx, { managerName: 'M. Ortega' })
    const changed = await changeSettings(ctx, { currency: 'USD' })
    expect(changed).toEqual({ ...defaultSettings, managerName: 'M. Ortega', currency: 'USD' })
  })
})
