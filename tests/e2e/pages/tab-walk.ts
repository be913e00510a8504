import type { Page } from '@playwright/test'

/** A stop of the Tab key. */
interface Stop {
  readonly key: string
  readonly name: string
  /** A ring or another mark at least two pixels wide shows where one is. */
  readonly isMarked: boolean
  /** Nothing else lies over it. */
  readonly isInSight: boolean
}

export interface TabWalk {
  readonly stops: readonly Stop[]
  /** What can be operated and was never reached, though neither a neighbour's arrow keys lead there. */
  readonly missed: readonly string[]
  readonly isTrapped: boolean
}

const mostStops = 400

/** Presses Tab from the top of the page until it is left, or one has come round. */
export async function walkByTab(page: Page): Promise<TabWalk> {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    for (const stale of document.querySelectorAll('[data-walked]')) stale.removeAttribute('data-walked')
    getSelection()?.removeAllRanges()
  })
  await page.evaluate(() => document.querySelector<HTMLElement>('.ui-skip-link')?.focus())
  const stops: Stop[] = []
  let isTrapped = true
  for (let press = 0; press < mostStops; press += 1) {
    const stop = await page.evaluate(readStop)
    if (stop === undefined || stop.key === 'again') {
      isTrapped = stop === undefined ? false : stops.length < 10
      break
    }
    stops.push(stop)
    await page.keyboard.press('Tab')
  }
  return { stops, isTrapped, missed: await page.evaluate(readMissed) }
}

/** What of a walk has to be told: controls out of reach, marks that do not show, a trap. */
export function untold({ stops, missed, isTrapped }: TabWalk): readonly string[] {
  return [
    ...(isTrapped ? [`Tab does not get out after ${stops.length} stops`] : []),
    ...missed.map((name) => `never reached: ${name}`),
    ...stops.filter(({ isMarked }) => !isMarked).map(({ name }) => `no mark on: ${name}`),
    ...stops.filter(({ isInSight }) => !isInSight).map(({ name }) => `out of sight: ${name}`),
  ]
}

/** Runs in the page: where the focus is; undefined outside of the page, `again` where it was before. */
function readStop(): Stop | undefined {
  const element = document.activeElement
  if (!(element instanceof HTMLElement) || element === document.body) return undefined
  if (element.hasAttribute('data-walked')) return { key: 'again', name: '', isMarked: true, isInSight: true }
  element.setAttribute('data-walked', '')
  const words = element.getAttribute('aria-label') ?? element.textContent ?? ''
  const name = `${element.localName}.${element.className.split(' ')[0]} ${words.slice(0, 40)}`
  const marks = [element, element.parentElement, element.closest('.ui-input'), element.closest('label')]
  const isMarked = marks.some((marked) => {
    if (marked === null) return false
    return [getComputedStyle(marked), getComputedStyle(marked, '::after')].some(
      ({ outlineStyle, outlineWidth, boxShadow }) =>
        (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none',
    )
  })
  const { left, top, width, height } = element.getBoundingClientRect()
  const above = document.elementFromPoint(left + Math.min(width / 2, 40), top + Math.min(height / 2, 12))
  const isInSight = above !== null && (element.contains(above) || above.contains(element))
  return { key: name, name, isMarked: isMarked || element.isContentEditable, isInSight }
}

/** Runs in the page: what can be operated, was not reached, and is no part of a group walked by arrows. */
function readMissed(): readonly string[] {
  const operable =
    'a[href], button, input, select, textarea, [role=button], [role=checkbox], [role=switch], [role=combobox], [role=tab], [role=radio], [contenteditable=true]'
  const groups =
    '[role=radiogroup], [role=tablist], [role=toolbar], table.metric-grid, .metric-grid, [data-arrows], [role=list][aria-label]'
  return [...document.querySelectorAll<HTMLElement>(operable)].flatMap((element) => {
    if (element.hasAttribute('data-walked') || element.closest('[inert], [hidden]') !== null) return []
    if (
      !element.checkVisibility({ checkVisibilityCSS: true }) ||
      element.matches(':disabled, [aria-disabled=true]')
    )
      return []
    if (element.getAttribute('aria-hidden') === 'true' || element.closest('[aria-hidden=true]') !== null)
      return []
    const group = element.closest(groups)
    if (group !== null && group.querySelector('[data-walked]') !== null) return []
    // A button inside a field whose list the field's own arrow keys open.
    if (element.tabIndex === -1 && element.closest('.ui-input')?.querySelector('[data-walked]') != null)
      return []
    const words = element.getAttribute('aria-label') ?? element.textContent ?? ''
    return [`${element.localName}.${element.className.split(' ')[0]} ${words.slice(0, 40)}`]
  })
}
