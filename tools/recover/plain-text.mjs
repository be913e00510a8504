/** The words of a stored note: a line for each block, dashes before the items of a list. */
export function plainText(column) {
  if (typeof column !== 'string') return ''
  const { doc } = parse(column)
  return doc === undefined ? '' : linesOf(doc, '').join('\n').trim()
}

function parse(column) {
  try {
    return JSON.parse(column) ?? {}
  } catch {
    return {}
  }
}

function linesOf(node, indent) {
  const children = Array.isArray(node.content) ? node.content : []
  const isBlockOfWords = node.type === 'paragraph' || node.type === 'heading'
  if (isBlockOfWords) return [indent + words(children), '']
  if (/list$/i.test(node.type ?? '')) return [...children.flatMap((item) => itemLines(item, indent)), '']
  if (node.type === 'tableRow')
    return [children.map((cell) => linesOf(cell, '').join(' ').trim()).join(' | ')]
  return children.flatMap((child) => linesOf(child, indent))
}

function itemLines(item, indent) {
  const mark = item.type === 'taskItem' ? (item.attrs?.checked === true ? '- [x] ' : '- [ ] ') : '- '
  const lines = (item.content ?? [])
    .flatMap((child) => linesOf(child, ''))
    .filter((line) => line.trim() !== '')
  return lines.map((line, index) => indent + (index === 0 ? mark : '  ') + line)
}

function words(nodes) {
  return nodes
    .map((node) => {
      if (node.type === 'mention') return `@${node.attrs?.label ?? ''}`
      return node.type === 'hardBreak' ? '\n' : (node.text ?? '')
    })
    .join('')
}
