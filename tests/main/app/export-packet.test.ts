import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ExportSurroundings, exportPacket, writeWhole } from '../../../src/main/app/export-packet.ts'
import { AppError, type Reply } from '../../../src/shared/kernel/errors.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'halftime-export-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const request = { reviewPacketId: 'p1', paper: 'a4' } as const
const printed = { reader: 'rep', records: [{ key: 'journal-entry:e1', kind: 'feedback' }] }
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Pages /Kids [2 0 R] /Count 12 >>\nendobj')

/** An export that goes well, but for what a test says. */
function surroundings(changes: Partial<ExportSurroundings> = {}) {
  const calls: { readonly method: string; readonly input: unknown }[] = []
  const around: ExportSurroundings = {
    callVault: async (method, input): Promise<Reply<unknown>> => {
      calls.push({ method, input })
      return {
        ok: true,
        value: { html: '<h1>Alex</h1>', css: '', fileName: 'Alex.pdf', title: 'Review packet', printed },
      }
    },
    chooseTarget: async (name) => join(folder, name),
    print: async () => pdf,
    ...changes,
  }
  return { around, calls }
}

describe('exporting a packet', () => {
  it('writes the printed file where the manager said, and has it recorded', async () => {
    const { around, calls } = surroundings()
    const exported = await exportPacket(around, request)
    expect(exported).toEqual({ fileName: 'Alex.pdf', bytes: pdf.byteLength, pages: 12 })
    expect(readFileSync(join(folder, 'Alex.pdf'))).toEqual(pdf)
    expect(calls.at(-1)).toEqual({
      method: 'reviewPacket.recordExport',
      input: { ...request, fileName: 'Alex.pdf', bytes: pdf.byteLength, printed },
    })
  })

  it('prints and records nothing when the manager cancels', async () => {
    const { around, calls } = surroundings({
      chooseTarget: async () => undefined,
      print: () => expect.unreachable(),
    })
    expect(await exportPacket(around, request)).toBeNull()
    expect(calls.map(({ method }) => method)).toEqual(['reviewPacket.renderForPrint'])
  })

  it('adds the ending that the manager left out', async () => {
    const { around } = surroundings({ chooseTarget: async () => join(folder, 'For Alex') })
    expect((await exportPacket(around, request))?.fileName).toBe('For Alex.pdf')
  })

  it('passes on that the packet is gone', async () => {
    const { around } = surroundings({
      callVault: async () => ({ ok: false, error: { code: 'review-packet-not-found' } }),
    })
    await expect(exportPacket(around, request)).rejects.toMatchObject({ code: 'review-packet-not-found' })
  })

  it('leaves no file when printing fails', async () => {
    const { around } = surroundings({
      print: async () => {
        throw new AppError('print-timed-out')
      },
    })
    await expect(exportPacket(around, request)).rejects.toMatchObject({ code: 'print-timed-out' })
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('a file written whole', () => {
  it('is readable by this user alone', async () => {
    await writeWhole(join(folder, 'a.pdf'), pdf)
    expect(statSync(join(folder, 'a.pdf')).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual(['a.pdf'])
  })

  it('leaves nothing behind when its place is taken by a folder', async () => {
    mkdirSync(join(folder, 'a.pdf', 'inside'), { recursive: true })
    await expect(writeWhole(join(folder, 'a.pdf'), pdf)).rejects.toMatchObject({ code: 'file-not-written' })
    expect(readdirSync(folder)).toEqual(['a.pdf'])
  })

  it('is refused where there is no such folder', async () => {
    await expect(writeWhole(join(folder, 'no', 'a.pdf'), pdf)).rejects.toMatchObject({
      code: 'file-not-written',
    })
  })
})
