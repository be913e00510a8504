/** The colours and the type a chart is drawn with, as the tokens say at this moment. */
export interface ChartColours {
  readonly ink: string
  readonly caption: string
  readonly hairline: string
  readonly own: string
  readonly wash: string
  readonly plan: string
  readonly event: string
  readonly font: string
  readonly fontSize: number
}

/** What tells the look apart from the root element: any of these changing means other colours or sizes. */
const lookAttributes = ['data-theme', 'data-contrast', 'data-density', 'data-text-scale', 'class']
const lookQueries = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)']

/** Reads the tokens where the chart stands, so a part of a page with its own theme gets its own colours. */
export function readChartColours(element: Element): ChartColours {
  const style = getComputedStyle(element)
  const token = (name: string) => style.getPropertyValue(name).trim()
  const rootSize = Number.parseFloat(getComputedStyle(element.ownerDocument.documentElement).fontSize)
  return {
    ink: token('--ink'),
    caption: token('--ink-3'),
    hairline: token('--line'),
    own: token('--pitch'),
    wash: token('--pitch-wash'),
    plan: token('--ink-3'),
    event: token('--slate'),
    font: token('--font-ui'),
    fontSize: 0.6875 * (Number.isFinite(rootSize) ? rootSize : 16),
  }
}

/** Calls back whenever the look may have changed; returns the function that stops it. */
export function onLookChange(listener: () => void): () => void {
  const observer = new MutationObserver(listener)
  observer.observe(document.documentElement, {
    attributes: true,
    attributeFilter: lookAttributes,
    subtree: false,
  })
  const queries = lookQueries.map((query) => window.matchMedia(query))
  for (const query of queries) query.addEventListener('change', listener)
  return () => {
    observer.disconnect()
    for (const query of queries) query.removeEventListener('change', listener)
  }
}
