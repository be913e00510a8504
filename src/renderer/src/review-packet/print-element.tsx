import { createElement, type ReactNode } from 'react'
import { type PrintChild, type PrintNode, printAttributes } from '../../../shared/print/print-node.ts'

/**
 * A tree for paper as elements, for the preview: what `printHtml` writes for the printer, without markup as
 * text. Links stay words here, because a preview leads nowhere.
 */
export function printElement(child: PrintChild, key?: string | number): ReactNode {
  if (typeof child === 'string') return child
  return createElement(child.tag, { key, ...propertiesOf(child) }, ...child.children.map(printElement))
}

function propertiesOf({ className, attributes }: PrintNode): Record<string, string> {
  const properties: Record<string, string> = className === null ? {} : { className }
  for (const [name, property] of Object.entries(printAttributes)) {
    const value = Object.hasOwn(attributes, name) ? Reflect.get(attributes, name) : undefined
    if (typeof value === 'string' && name !== 'href') properties[property] = value
  }
  return properties
}
