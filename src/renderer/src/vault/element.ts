import { brandHalf, type LockShape, lockShapes } from './lock-shapes.ts'

/** What an element is given; undefined leaves an attribute out. */
export type Attributes = Readonly<Record<string, string | undefined>>

/** Makes an element, for the one page that stands before React is there. Text stays text. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) set(made, name, value)
  made.append(...children)
  return made
}

/** Sets an attribute, or takes it away where there is no value. */
export function set(on: Element, name: string, value: string | undefined): void {
  if (value === undefined) on.removeAttribute(name)
  else on.setAttribute(name, value)
}

/** One of the drawings of the lock page. */
export function lockIcon(of: LockShape): SVGElement {
  const drawing = svg('svg', { class: 'lock-icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' })
  drawing.append(svg('path', { d: lockShapes[of] }))
  return drawing
}

/** The name with its mark: a ball at half time. */
export function brand(): HTMLElement {
  const mark = svg('svg', { viewBox: '0 0 16 16', 'aria-hidden': 'true' })
  mark.append(svg('circle', { cx: '8', cy: '8', r: '7.1' }), svg('path', { d: brandHalf }))
  return element('p', { class: 'lock-brand' }, mark, 'Halftime')
}

function svg(tag: 'svg' | 'path' | 'circle', attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  return made
}
