import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeImport, readImportFile } from '../../../../src/main/vault/metric/metric-import-file.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const latin = (text: string) => Buffer.from(text, 'latin1')
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16()

describe('the bytes of an import file', () => {
  it.each([
    ['plain UTF-8', utf8('José,1'), 'utf-8', false],
    ['UTF-8 with its mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8('José,1')]), 'utf-8', false],
    ['UTF-16LE with its mark', Buffer.from('\uFEFFJosé,1', 'utf16le'), 'utf-16le', false],
    ['UTF-16BE with its mark', utf16be('\uFEFFJosé,1'), 'utf-16be', false],
    ['Windows-1252, as a guess', latin('José,1'), 'windows-1252', true],
  ] as const)('are read as %s', (_name, bytes, encoding, isGuessed) => {
    expect(decodeImport(bytes)).toEqual({ kind: 'text', text: 'José,1', encoding, isGuessed })
  })

  it('keep the letters that Windows-1252 has and Latin-1 has not', () => {
    expect(decodeImport(Buffer.from([0x80, 0x93, 0x94]))).toMatchObject({ text: '€“”' })
  })

  it('are refused with both lines when they mix two encodings, unless the manager chose one', () => {
    const mixed = Buffer.concat([utf8('a\nJosé\n'), latin('b\nMuñoz\n')])
    expect(decodeImport(mixed)).toMatchObject({
      kind: 'refused',
      line: 4,
      sentence: expect.stringContaining('Line 4 is not written in UTF-8, though line 2 is'),
    })
    expect(decodeImport(mixed, 'windows-1252')).toMatchObject({ kind: 'text', encoding: 'windows-1252' })
    expect(decodeImport(latin('Muñoz'), 'utf-8').kind).toBe('refused')
  })

  it('are refused when they hold a NUL, or say UTF-16 and break off', () => {
    expect(decodeImport(utf8('a\r\nb\r\nc\0'))).toMatchObject({ kind: 'refused', line: 3 })
    expect(decodeImport(Buffer.from([0xff, 0xfe, 0x41])).kind).toBe('refused')
    expect(decodeImport(Buffer.from('Alex', 'utf16le')).kind).toBe('refused')
  })

  it('agree with the decoder of the platform on what is UTF-8', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 12 }).filter((bytes) => !bytes.includes(0)),
        (bytes) => {
          const isUtf8 = (() => {
            try {
              new TextDecoder('utf-8', { fatal: true }).decode(bytes)
              return true
            } catch {
              return false
            }
          })()
          const decoded = decodeImport(bytes)
          const isMarkedUtf16 =
            (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
          if (!isMarkedUtf16) expect(decoded.kind === 'text' && decoded.encoding === 'utf-8').toBe(isUtf8)
        },
      ),
      { numRuns: 2_000 },
    )
  })

  it('are read from a file of up to 50 MB and not beyond', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'halftime-import-'))
    try {
      const small = join(folder, 'small.csv')
      await writeFile(small, 'rep,value\nAlex,1\n')
      expect(await readImportFile(small)).toMatchObject({ kind: 'text', text: 'rep,value\nAlex,1\n' })
      const large = join(folder, 'large.csv')
      const file = await open(large, 'w')
      await file.truncate(50 * 1024 * 1024 + 1)
      await file.close()
      expect(await readImportFile(large)).toMatchObject({
        kind: 'refused',
        sentence: expect.stringContaining('50 MB'),
      })
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
