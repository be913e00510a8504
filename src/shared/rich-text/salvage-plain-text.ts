import { fieldIn } from './field-in.ts'

const salvageLimits = { depth: 200, characters: 2_000_000 } as const

/**
 * Whatever words can be read out of a note that is not understood, for showing it and never for saving.
 *
 * A note from a newer version has nodes we do not know; its words are still the manager's. Every `text`
 * field counts, and a node that holds text is taken as a line. Anything that is not a document gives ''.
 */
export function salvagePlainText(value: unknown): string {
  const lines: string[] = []
  let line = ''
  let characters = 0
  const breakLine = (): void => {
    if (line !== '') lines.push(line)
    line = ''
  }
  const visit = (node: unknown, depth: number): void => {
    if (depth > salvageLimits.depth || characters > salvageLimits.characters) return
    const text = fieldIn(node, 'text')
    if (typeof text === 'string') {
      characters += text.length
      line += text
    }
    const label = fieldIn(fieldIn(node, 'attrs'), 'label')
    if (typeof label === 'string') line += label
    const content = fieldIn(node, 'content')
    if (!Array.isArray(content)) return
    for (const child of content) visit(child, depth + 1)
    breakLine()
  }
  visit(fieldIn(value, 'doc') ?? value, 0)
  breakLine()
  return lines.join('\n')
}
