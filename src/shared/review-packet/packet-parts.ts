import type { Audience } from '../kernel/text.ts'
import { type PrintChild, type PrintClass, type PrintNode, print } from '../print/print-node.ts'

/** A part of the packet under its heading. */
export function packetSection(title: string, content: readonly (PrintChild | false)[]): PrintNode {
  return print('section', 'packet-section', [print('h2', null, [title]), ...content])
}

/** A column of a table: its heading, and how wide it is at least. */
export interface Column {
  readonly name: string
  readonly className: PrintClass | null
}

/** Cells of a row, in the order of the columns; words or more. */
export type Cell = string | readonly (PrintChild | false)[]

/** A table whose head comes again on each page and whose rows are never cut. */
export function packetTable(columns: readonly Column[], rows: readonly (readonly Cell[])[]): PrintNode {
  return print('table', 'packet-table', [
    print('thead', null, [
      print(
        'tr',
        null,
        columns.map(({ name, className }) => print('th', className, [name], { scope: 'col' })),
      ),
    ]),
    print(
      'tbody',
      null,
      rows.map((cells) =>
        print(
          'tr',
          null,
          cells.map((cell, index) =>
            print('td', columns[index]?.className ?? null, typeof cell === 'string' ? [cell] : cell),
          ),
        ),
      ),
    ),
  ])
}

/** A quiet line. */
export function quiet(words: string): PrintNode {
  return print('p', 'packet-quiet', [words])
}

/** The mark on a record that only the manager sees; nothing for a shareable one. */
export function onlyMeMark(audience: Audience): PrintNode | false {
  return audience === 'only-me' && print('span', 'packet-only-me', ['only me'])
}
