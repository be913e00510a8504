import type { ImportPreview } from '../../../shared/metric/metric-import.ts'
import { plural } from '../format/plural.ts'
import { Pill } from '../ui/pill.tsx'
import { Cell, ColumnHead, RowHead, Table } from '../ui/table.tsx'

/** What the import would do, in counts. */
export function ImportCounts({ preview }: { readonly preview: ImportPreview }) {
  const { newCount, changedCount, sameCount, badCount, skipped } = preview
  return (
    <div className="import-counts" role="status">
      <Pill tone="g">{newCount} new</Pill>
      <Pill tone="a">{changedCount} changed</Pill>
      <Pill tone="n">{sameCount} the same</Pill>
      {badCount > 0 && <Pill tone="b">{badCount} not understood</Pill>}
      {skipped.length > 0 && <Pill tone="n">{plural(skipped.length, 'total or footer')} passed over</Pill>}
    </div>
  )
}

/** Everything that cannot be taken, by line of the file. Values are shown as text, whatever they hold. */
export function ImportProblems({ preview }: { readonly preview: ImportPreview }) {
  if (preview.badCount === 0) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard
    <section className="import-table" aria-label="Not understood" tabIndex={0}>
      <Table caption="Lines that are not understood and stay out">
        <thead>
          <tr>
            <ColumnHead align="end">Line</ColumnHead>
            <ColumnHead>In the file</ColumnHead>
            <ColumnHead>What is wrong</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {preview.bad.map((bad) => (
            <tr key={`${bad.line} ${bad.column ?? 0} ${bad.sentence}`}>
              <Cell align="end" numeric>
                {bad.line}
              </Cell>
              <Cell>{bad.text}</Cell>
              <Cell>{bad.sentence}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      {preview.badCount > preview.bad.length && (
        <p className="ui-why">And {preview.badCount - preview.bad.length} more.</p>
      )}
    </section>
  )
}

/** The first rows as they stand in the file. */
export function ImportRows({ preview }: { readonly preview: ImportPreview }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard
    <section className="import-table" aria-label="Rows of the file" tabIndex={0}>
      <Table caption={`The first ${preview.rows.length} of ${preview.rowCount} rows`}>
        <thead>
          <tr>
            <ColumnHead>Line</ColumnHead>
            {preview.header.map((name, at) => (
              // Two columns may have the same name, so the place is the key.
              <ColumnHead key={`${String(at)} ${name}`}>{name}</ColumnHead>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.rows.map((row) => (
            <tr key={row.line}>
              <RowHead>{row.line}</RowHead>
              {preview.header.map((name, at) => (
                <Cell key={`${String(at)} ${name}`}>{row.cells[at] ?? ''}</Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}
