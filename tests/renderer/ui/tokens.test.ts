import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(
  new URL('../../../src/renderer/src/ui/tokens.css', import.meta.url),
  'utf8',
).replaceAll('"', "'")

type Palette = Readonly<Record<string, string>>

function tokensOf(selector: string): Palette {
  const start = css.indexOf(`\n${selector} {`)
  if (start === -1) throw new Error(`no block ${selector}`)
  const block = css.slice(start, css.indexOf('\n}', start))
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/g)].map((m) => [m[1], m[2]]))
}

const light = tokensOf(':root')
const dark = { ...light, ...tokensOf("[data-theme='dark']") }
const lightMore = { ...light, ...tokensOf("[data-contrast='more']") }
// In the file the block for more contrast follows the dark one, so it wins where the last block is silent.
const darkMore = {
  ...dark,
  ...tokensOf("[data-contrast='more']"),
  ...tokensOf("[data-theme='dark'][data-contrast='more']"),
}
const palettes = { light, dark, 'light with more contrast': lightMore, 'dark with more contrast': darkMore }

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(palette: Palette, one: string, other: string): number {
  const [first, second] = [palette[one], palette[other]]
  if (first === undefined || second === undefined) throw new Error(`no token ${one} or ${other}`)
  const [high, low] = [luminance(first), luminance(second)].toSorted((a, b) => b - a)
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05)
}

const surfaces = ['paper', 'card', 'sunken', 'hover']
const texts = ['ink', 'ink-2', 'ink-3', 'pitch', 'amber', 'brick', 'slate']
const pills = ['pitch', 'amber', 'brick', 'slate']

describe.each(Object.entries(palettes))('the %s palette', (name, palette) => {
  const least = name.includes('more') ? 7 : 4.5

  it.each(texts.flatMap((text) => surfaces.map((surface) => [text, surface] as const)))(
    'lets %s be read on %s',
    (text, surface) => {
      expect(contrast(palette, text, surface)).toBeGreaterThanOrEqual(least)
    },
  )

  it.each(pills)('lets the %s pill be read', (tone) => {
    expect(contrast(palette, tone, `${tone}-wash`)).toBeGreaterThanOrEqual(4.5)
  })

  it('lets words on the accent be read, also under the pointer', () => {
    expect(contrast(palette, 'pitch-ink', 'pitch')).toBeGreaterThanOrEqual(4.5)
    expect(contrast(palette, 'pitch-ink', 'pitch-strong')).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['ink', 'ink-2', 'ink-3'])('lets %s be read on a highlighted choice', (text) => {
    expect(contrast(palette, text, 'pitch-wash')).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['paper', 'card', 'sunken'])('shows controls and focus on %s', (surface) => {
    expect(contrast(palette, 'line-field', surface)).toBeGreaterThanOrEqual(3)
    expect(contrast(palette, 'focus', surface)).toBeGreaterThanOrEqual(3)
  })
})
