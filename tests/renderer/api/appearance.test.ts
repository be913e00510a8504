import { describe, expect, it } from 'vitest'
import { appearanceAttributes, untilKnown } from '../../../src/renderer/src/api/appearance.ts'

describe('the appearance', () => {
  it('follows the machine when it is left to it', () => {
    const attributes = appearanceAttributes(untilKnown, { dark: true, moreContrast: true })
    expect(attributes).toMatchObject({ theme: 'dark', contrast: 'more' })
  })

  it('stands by what was chosen', () => {
    const chosen = { ...untilKnown, theme: 'light', contrast: 'more', textScale: 200 } as const
    const attributes = appearanceAttributes(chosen, { dark: true, moreContrast: false })
    expect(attributes).toMatchObject({ theme: 'light', contrast: 'more', textScale: '200' })
  })

  it('takes no contrast away that the machine asks for', () => {
    const attributes = appearanceAttributes(untilKnown, { dark: false, moreContrast: true })
    expect(attributes).toMatchObject({ theme: 'light', contrast: 'more' })
  })
})
