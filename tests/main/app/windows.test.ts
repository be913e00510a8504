import { beforeEach, describe, expect, it } from 'vitest'
import { defaultWindowSize } from '../../../src/main/app/window-size.ts'
import { Windows } from '../../../src/main/app/windows.ts'
import { asContents, asSession } from '../../support/as-electron.ts'
import { BrowserWindow, FakeSession, resetElectron } from '../../support/electron.ts'

function opened() {
  const heard: string[] = []
  const windows = new Windows(
    {
      preload: '/app/out/preload/index.cjs',
      icon: '/app/resources/icon.png',
      session: asSession(new FakeSession()),
      home: 'app://halftime',
    },
    {
      closeAsked: (window) => heard.push(`close ${window}`),
      workGone: () => heard.push('work gone'),
      sizeChanged: ({ width }) => heard.push(`width ${width}`),
    },
    { size: () => defaultWindowSize, contentProtection: () => true },
  )
  return { windows, heard }
}

function latest(): BrowserWindow {
  const window = BrowserWindow.all.at(-1)
  if (window === undefined) throw new Error('no window was opened')
  return window
}

beforeEach(() => resetElectron())

describe('a window', () => {
  it.each([
    ['lock', (windows: Windows) => windows.openLock('')],
    ['work', (windows: Windows) => windows.warmWork()],
  ])('is sandboxed, apart from Node and not shown before it is ready: %s', (_name, open) => {
    open(opened().windows)
    const { options, shown } = latest()
    expect(shown).toBe(false)
    expect(options).toMatchObject({
      show: false,
      title: 'Halftime',
      webPreferences: {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
        navigateOnDragDrop: false,
        spellcheck: false,
      },
    })
  })

  it('keeps its neutral title whatever the page says', () => {
    opened().windows.warmWork()
    let prevented = false
    latest().emit('page-title-updated', {
      preventDefault: () => {
        prevented = true
      },
    })
    expect(prevented).toBe(true)
  })

  it('asks before it closes, so that drafts are saved first', () => {
    const { windows, heard } = opened()
    windows.warmWork()
    let prevented = false
    latest().emit('close', {
      preventDefault: () => {
        prevented = true
      },
    })
    expect(prevented).toBe(true)
    expect(heard).toEqual(['close work'])
  })

  it('is known by its page, and no other page is', () => {
    const { windows } = opened()
    windows.openLock('')
    const lock = latest()
    windows.warmWork()
    const work = latest()
    expect(windows.callerOf(asContents(lock.webContents))).toBe('lock')
    expect(windows.callerOf(asContents(work.webContents))).toBe('work')
    expect(windows.callerOf(asContents(new BrowserWindow({}).webContents))).toBeUndefined()
    windows.closeLock()
    expect(windows.callerOf(asContents(lock.webContents))).toBeUndefined()
  })
})

describe('the work window', () => {
  it('is made once, and shown when it has something to show', async () => {
    const { windows } = opened()
    windows.warmWork()
    windows.warmWork()
    expect(BrowserWindow.all).toHaveLength(1)
    const shown = windows.showWork()
    expect(latest().shown).toBe(false)
    latest().emit('ready-to-show')
    await shown
    expect(latest().shown).toBe(true)
  })

  it('is kept out of screen sharing when the manager chose so', () => {
    opened().windows.warmWork()
    expect(latest().contentProtection).toBe(true)
  })

  it('tells when its page breaks down, but not when it was taken away', () => {
    const { windows, heard } = opened()
    windows.warmWork()
    const window = latest()
    window.webContents.emit('render-process-gone')
    windows.closeWork()
    window.webContents.emit('render-process-gone')
    expect(heard).toEqual(['work gone'])
  })

  it('hears announcements, and a window that is gone does not break them', () => {
    const { windows } = opened()
    windows.warmWork()
    const window = latest()
    windows.announceToWork({ name: 'noun-changed', nouns: ['rep'] })
    expect(window.webContents.sent).toEqual([
      { channel: 'halftime:event', value: { name: 'noun-changed', nouns: ['rep'] } },
    ])
    windows.closeWork()
    windows.announceToWork({ name: 'noun-changed', nouns: ['rep'] })
    expect(window.webContents.sent).toHaveLength(1)
  })
})
