import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Printer, printLimitMs, readyLimitMs } from '../../../src/main/app/printer.ts'
import { BrowserWindow, resetElectron } from '../../support/electron.ts'
import { catchLog } from '../../support/quiet-log.ts'

catchLog()

const page = { html: '<h1>Packet</h1>', css: '@page { size: A4 }' }

beforeEach(() => {
  resetElectron()
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function openWindows(): BrowserWindow[] {
  return BrowserWindow.all.filter((window) => !window.isDestroyed())
}

describe('a printer', () => {
  it('prints in a window nobody sees, without script, and takes it away', async () => {
    const printed = await new Printer().print(page, 'a4')
    expect(printed.toString('latin1')).toContain('%PDF')
    const [window] = BrowserWindow.all
    expect(window?.shown).toBe(false)
    expect(window?.options.webPreferences).toMatchObject({ javascript: false, sandbox: true })
    expect(openWindows()).toEqual([])
  })

  it('prints the page that was prepared, where it stands, once', async () => {
    const printer = new Printer()
    printer.beginPreparing()(page)
    printer.beginPreparing()({ ...page })
    await vi.advanceTimersByTimeAsync(0)
    const [window] = BrowserWindow.all
    expect(BrowserWindow.all).toHaveLength(1)
    const loaded = window?.webContents.mainFrame.url
    expect(loaded).toMatch(/^app:\/\/halftime\/print\/[0-9a-f]{16}$/)
    await printer.print(page, 'a4')
    expect(BrowserWindow.all).toHaveLength(1)
    expect(window?.webContents.mainFrame.url).toBe(loaded)
    expect(openWindows()).toEqual([])
    await printer.print(page, 'a4')
    expect(BrowserWindow.all).toHaveLength(2)
  })

  it('prints what is asked for, and not what was prepared before it changed', async () => {
    const printer = new Printer()
    printer.beginPreparing()({ ...page, html: '<h1>Before</h1>' })
    await vi.advanceTimersByTimeAsync(0)
    await printer.print(page, 'a4')
    expect(BrowserWindow.all).toHaveLength(2)
    expect(openWindows()).toEqual([])
  })

  it('keeps one prepared page, the last', async () => {
    const printer = new Printer()
    printer.beginPreparing()(page)
    printer.beginPreparing()({ ...page, css: '@page { size: letter }' })
    expect(openWindows()).toHaveLength(1)
    printer.dropPrepared()
    expect(openWindows()).toEqual([])
  })

  it('prepares nothing that was dropped, or that another has taken the place of, before it was there', () => {
    const printer = new Printer()
    const dropped = printer.beginPreparing()
    printer.dropPrepared()
    dropped(page)
    const first = printer.beginPreparing()
    printer.beginPreparing()
    first(page)
    expect(openWindows()).toEqual([])
  })

  it('prepares nothing after a lock', () => {
    const printer = new Printer()
    const late = printer.beginPreparing()
    printer.close()
    late(page)
    expect(openWindows()).toEqual([])
  })

  it('takes a page away that is not printed', async () => {
    new Printer().beginPreparing()(page)
    await vi.advanceTimersByTimeAsync(readyLimitMs)
    expect(openWindows()).toEqual([])
  })

  it('opens another window when the prepared one broke down', async () => {
    const printer = new Printer()
    printer.beginPreparing()(page)
    BrowserWindow.all[0]?.destroy()
    expect((await printer.print(page, 'letter')).byteLength).toBeGreaterThan(0)
    expect(openWindows()).toEqual([])
  })

  it('takes every window away at a lock, also one that prints', async () => {
    const printer = new Printer()
    const printing = printer.print(page, 'a4')
    await Promise.resolve()
    const [window] = BrowserWindow.all
    if (window !== undefined) window.webContents.pdf = () => new Promise(() => undefined)
    printer.beginPreparing()(page)
    expect(openWindows()).toHaveLength(2)
    printer.close()
    expect(openWindows()).toEqual([])
    const refused = expect(printing).rejects.toMatchObject({ code: 'print-timed-out' })
    await vi.advanceTimersByTimeAsync(printLimitMs)
    await refused
  })

  it('opens no window for a prepared page that a lock has taken away', async () => {
    const printer = new Printer()
    printer.beginPreparing()(page)
    const [window] = BrowserWindow.all
    if (window !== undefined)
      window.webContents.pdf = () =>
        new Promise((_done, fail) => window.once('closed', () => fail(new Error('gone'))))
    const refused = expect(printer.print(page, 'a4')).rejects.toMatchObject({ code: 'print-failed' })
    await vi.advanceTimersByTimeAsync(0)
    printer.close()
    await refused
    expect(BrowserWindow.all).toHaveLength(1)
    expect(openWindows()).toEqual([])
  })

  it('gives up after its time', async () => {
    const printing = new Printer().print(page, 'a4')
    await Promise.resolve()
    const [window] = BrowserWindow.all
    if (window !== undefined) window.webContents.pdf = () => new Promise(() => undefined)
    const refused = expect(printing).rejects.toMatchObject({ code: 'print-timed-out' })
    await vi.advanceTimersByTimeAsync(printLimitMs)
    await refused
    expect(openWindows()).toEqual([])
  })
})
