import { describe, expect, it } from 'vitest'
import { editableNumber, readPastedBlock } from '../../../src/renderer/src/metric/grid-paste.ts'
import { decimalMarkOf } from '../../../src/shared/metric/import/import-number.ts'

describe('a block pasted into the grid', () => {
  it('fills to the right and down from where it was pasted', () => {
    expect(readPastedBlock('4\t6\r\n5\t7\r\n', 'point')).toEqual({
      kind: 'cells',
      rows: 2,
      columns: 2,
      cells: [
        { row: 0, column: 0, value: 4 },
        { row: 0, column: 1, value: 6 },
        { row: 1, column: 0, value: 5 },
        { row: 1, column: 1, value: 7 },
      ],
    })
  })

  it('leaves what is there where its own cells are empty', () => {
    expect(readPastedBlock('4\t\t6', 'point')).toMatchObject({
      cells: [
        { column: 0, value: 4 },
        { column: 2, value: 6 },
      ],
    })
  })

  it('is refused as a whole when one cell is no number, and says which', () => {
    expect(readPastedBlock('4\t6\nmany\t7', 'point')).toEqual({
      kind: 'problem',
      sentence: 'Row 2, column 1: “many” is not a number. Nothing was pasted.',
    })
  })

  it('is read with the decimal mark of the manager', () => {
    expect(readPastedBlock('1.234,5', decimalMarkOf('de-DE'))).toMatchObject({ cells: [{ value: 1234.5 }] })
    expect(editableNumber(1234.5, decimalMarkOf('de-DE'))).toBe('1234,5')
  })
})
