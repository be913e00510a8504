import { once } from 'node:events'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { freshFolder, launchFixture } from './support/fixture-app.ts'

const folder = freshFolder()
/** Expects something that is about to become true; generous, since the machine may be busy. */
const soon = <T>(ask: () => T) => expect.poll(ask, { timeout: 5000 })

vi.setConfig({ testTimeout: 20_000 })

let app: ElectronApplication
let page: Page

beforeAll(async () => {
  const launched = await launchFixture(folder.path)
  app = launched.app
  page = launched.page
}, 30_000)

afterAll(async () => {
  await app.close()
  folder.remove()
}, 15_000)

describe('a call from a page', () => {
  it('carries every value that structured clone carries, both ways', async () => {
    const returned = await page.evaluate(async () => {
      const sent = [
        undefined,
        null,
        Number.NaN,
        10n,
        new Float64Array([1.5, -0.25]),
        new Date(0),
        { gap: undefined },
      ]
      const got = await bridge.call(
        'echo',
        ...sent,
        new Map([['a', new Set([1])]]),
        new Uint8Array([9]).buffer,
      )
      if (!Array.isArray(got)) return []
      const [nothing, nil, nan, big, floats, date, object, map, buffer] = got
      const inner = map.get('a')
      return [
        nothing === undefined,
        nil === null,
        Number.isNaN(nan),
        big === 10n,
        floats instanceof Float64Array && floats[1] === -0.25,
        date instanceof Date && date.getTime() === 0,
        'gap' in object && object.gap === undefined,
        inner instanceof Set && inner.has(1),
        buffer instanceof ArrayBuffer && new Uint8Array(buffer)[0] === 9,
      ]
    })
    expect(returned).toEqual(Array(9).fill(true))
  })

  it('reaches main with typed arrays as typed arrays', async () => {
    const described = await page.evaluate(() => bridge.call('describe', new Float64Array([1, 2.5])))
    expect(described).toBe('[object Float64Array] 1,2.5')
  })

  it('carries a message of three mebibytes', async () => {
    const length = await page.evaluate(async () => {
      const got = await bridge.call('echo', 'x'.repeat(3 * 1024 * 1024))
      return Array.isArray(got) ? String(got[0]).length : 0
    })
    expect(length).toBe(3 * 1024 * 1024)
  })

  it('fails with the words of main, as Electron puts them', async () => {
    const message = await page.evaluate(() => bridge.call('fail').catch((error: Error) => error.message))
    expect(message).toBe("Error invoking remote method 'fail': TypeError: this went wrong")
  })

  it('fails when nobody handles it', async () => {
    const message = await page.evaluate(() => bridge.call('nobody').catch((error: Error) => error.message))
    expect(message).toContain("No handler registered for 'nobody'")
  })

  it('is refused when it carries a function', async () => {
    const message = await page.evaluate(() =>
      bridge.call('echo', { f: () => 1 }).catch((error: Error) => error.message),
    )
    expect(message).toContain('could not be cloned')
  })

  it('shows main who is asking, in URLs of the app', async () => {
    const who = await page.evaluate(() => bridge.call('who'))
    expect(who).toEqual({
      url: 'app://fixture/index.html',
      origin: 'app://fixture',
      isMain: true,
      same: true,
    })
  })

  it('can be answered by an event, until the page unsubscribes', async () => {
    const heard = await page.evaluate(async () => {
      const all: string[] = []
      const next = (words: string) =>
        new Promise<void>((resolve) => {
          const stop = bridge.on((said, gap, bytes) => {
            all.push(`${said} ${gap} ${bytes instanceof Uint8Array}`)
            stop()
            resolve()
          })
          bridge.say(words)
        })
      await next('one')
      await next('two')
      return all
    })
    expect(heard).toEqual(['one undefined true', 'two undefined true'])
  })
})

describe('the preload', () => {
  it('exposes functions that answer and throw at once', async () => {
    const answers = await page.evaluate(() => {
      try {
        return bridge.fail()
      } catch (error) {
        return [bridge.add(1, 2), bridge.platform, error instanceof RangeError, String(error)]
      }
    })
    expect(answers).toEqual([3, process.platform, true, 'RangeError: refused by the preload'])
  })

  it('lives in a world of its own: the page sees neither require nor the way to main', async () => {
    const visible = await page.evaluate(() => [
      typeof Reflect.get(globalThis, 'require'),
      typeof Reflect.get(globalThis, 'process'),
      Object.getOwnPropertyNames(globalThis).filter((name) => name.startsWith('__')),
      Object.isFrozen(bridge),
    ])
    expect(visible).toEqual(['undefined', 'undefined', [], true])
  })
})

describe('a page of the app', () => {
  it('runs its own scripts and no inline ones, as its content policy says', async () => {
    expect(await page.getAttribute('h1', 'data-script')).toBe('ran')
    expect(await page.textContent('#inline')).toBe('not run')
    expect(await app.evaluate(() => seen.events.join('\n'))).toContain('Content Security Policy')
  })

  it('sends its method and body to the handler of its scheme', async () => {
    const echoed = await page.evaluate(() =>
      fetch('/echo?x=1', { method: 'POST', body: 'grüße' }).then((r) => r.text()),
    )
    expect(echoed).toBe('POST grüße app://fixture/echo?x=1')
  })

  it('cannot leave by a link, by script or to a page that needs no request', async () => {
    const told = () => app.evaluate(() => seen.navigations.at(-1))
    await page.click('#away')
    await soon(told).toBe('https://example.com/away')
    await page.evaluate(() => {
      location.href = 'https://example.com/by-script'
    })
    await soon(told).toBe('https://example.com/by-script')
    await page.evaluate(() => {
      location.href = 'about:blank'
    })
    await soon(told).toBe('about:blank')
    expect(page.url()).toBe('https://fixture.app.invalid/index.html')
    expect(await app.evaluate(() => seen.requests.filter((url) => url.includes('example.com')))).toEqual([])
  })

  it('can be reloaded by a driver, which is no navigation of its own', async () => {
    const before = await app.evaluate(() => seen.navigations.length)
    await page.reload()
    expect(await page.textContent('h1')).toBe('Fixture')
    expect(await app.evaluate(() => seen.navigations.length)).toBe(before)
  })

  it('cannot open windows, nor make a request by trying', async () => {
    let hits = 0
    const server = createServer((_request, response) => {
      hits++
      response.end()
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const url = `http://127.0.0.1:${Object(server.address()).port}/popup`
    await page.evaluate((address) => void window.open(address), url)
    await page.click('#blank')
    await soon(() => app.evaluate(() => seen.popups)).toEqual([url, 'app://fixture/second.html'])
    await soon(() => app.windows().length).toBe(1)
    server.close()
    expect(hits).toBe(0)
  })

  it('cannot save files', async () => {
    await page.click('#save')
    await soon(() => app.evaluate(() => seen.downloads)).toEqual(['app://fixture/file.bin'])
  })

  it('makes no request that main cancels', async () => {
    const failures = new Map<string, string | undefined>()
    page.on('requestfailed', (request) => failures.set(request.url(), request.failure()?.errorText))
    await page.evaluate(() => fetch('https://nowhere.invalid/cancelled').catch(() => undefined))
    await page.evaluate(() => fetch('https://nowhere.invalid/allowed').catch(() => undefined))
    await soon(() => failures.size).toBe(2)
    expect(failures.get('https://nowhere.invalid/cancelled')).toContain('ERR_BLOCKED_BY_CLIENT')
    expect(failures.get('https://nowhere.invalid/allowed')).not.toContain('BLOCKED')
  })

  it('follows the theme main sets', async () => {
    const isDark = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
    await app.evaluate(({ nativeTheme }) => {
      nativeTheme.themeSource = 'dark'
    })
    await soon(isDark).toBe(true)
    await app.evaluate(({ nativeTheme }) => {
      nativeTheme.themeSource = 'light'
    })
    await soon(isDark).toBe(false)
  })
})

describe('a window', () => {
  it('is as large as it was asked to be, in pixels of the page', async () => {
    const png = await page.screenshot()
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1280, 832])
  })

  it('opens beside another, puts its requests to main as well, and ends without the other', async () => {
    const opened = app.waitForEvent('window')
    const id = await app.evaluate(async () => {
      const window = openWindow({ width: 640, height: 480 })
      await window.loadURL('app://fixture/second.html')
      return window.id
    })
    const second = await opened
    expect(await second.evaluate(() => [innerWidth, innerHeight])).toEqual([640, 480])
    expect(await app.evaluate(() => seen.requests)).toContain('app://fixture/second.html')
    const isSame = await (await app.browserWindow(second)).evaluate(
      (window, expected) => window.id === expected,
      id,
    )
    expect(isSame).toBe(true)
    const left = await app.evaluate(({ BrowserWindow }, expected) => {
      BrowserWindow.fromId(expected)?.destroy()
      return BrowserWindow.getAllWindows().length
    }, id)
    expect(left).toBe(1)
    await soon(() => app.windows().length).toBe(1)
  })

  it('can be replaced over and over, as locking and unlocking does', async () => {
    const counts = await app.evaluate(async ({ BrowserWindow }) => {
      const seenCounts: number[] = []
      let previous = openWindow()
      await previous.loadURL('app://fixture/second.html')
      for (let round = 0; round < 4; round++) {
        const next = openWindow()
        await next.loadURL('app://fixture/second.html')
        previous.destroy()
        previous = next
        seenCounts.push(BrowserWindow.getAllWindows().length)
      }
      previous.destroy()
      return seenCounts
    })
    expect(counts).toEqual([2, 2, 2, 2])
  })

  it('stays hidden until it is shown, and says when it is ready', async () => {
    const story = await app.evaluate(async () => {
      const window = openWindow({ show: false })
      const ready = new Promise((resolve) => window.once('ready-to-show', () => resolve(true)))
      await window.loadURL('app://fixture/second.html')
      const told = [await ready, window.isVisible()]
      window.show()
      told.push(window.isVisible(), window.isFocused())
      window.destroy()
      return [...told, window.isDestroyed()]
    })
    expect(story).toEqual([true, false, true, true, true])
  })

  it('may refuse to close, but not to be destroyed', async () => {
    const story = await app.evaluate(() => {
      const window = openWindow({ show: false })
      window.on('close', (event) => event.preventDefault())
      window.close()
      const survived = !window.isDestroyed()
      window.destroy()
      return [survived, window.isDestroyed()]
    })
    expect(story).toEqual([true, true])
  })

  it('says so when its page crashes', async () => {
    const reason = await app.evaluate(async () => {
      const window = openWindow({ show: false })
      await window.loadURL('app://fixture/second.html')
      const gone = new Promise((resolve) =>
        window.webContents.once('render-process-gone', (_event, { reason }) => resolve(reason)),
      )
      window.webContents.forcefullyCrashRenderer()
      const told = await gone
      window.destroy()
      return told
    })
    expect(reason).toBe('crashed')
  })

  it('says so when its page cannot be loaded', async () => {
    const message = await app.evaluate(async () => {
      const window = openWindow({ show: false })
      const outcome = await window
        .loadURL('https://nowhere.invalid/cancelled')
        .catch((error: Error) => error.message)
      window.destroy()
      return outcome
    })
    expect(message).toContain('ERR_BLOCKED_BY_CLIENT')
  })
})

describe('a page to print', () => {
  it.each([
    ['A4', 'A4', [595, 842]],
    ['Letter', 'Letter', [612, 792]],
    ['a size of its own', { width: 5, height: 4 }, [360, 288]],
  ] as const)('becomes a PDF of %s without running scripts', async (_name, pageSize, points) => {
    const [pdf, script] = await app.evaluate(async (_electron, size) => {
      const window = openWindow({ show: false, webPreferences: { javascript: false } })
      await window.loadURL('app://fixture/print.html')
      const bytes = await window.webContents.printToPDF({ pageSize: size })
      const ran = await window.webContents.executeJavaScript(
        "document.querySelector('h1').dataset.script ?? 'not run'",
      )
      window.destroy()
      return [bytes.toString('latin1'), String(ran)] as const
    }, pageSize)
    expect(pdf.slice(0, 5)).toBe('%PDF-')
    const [, width, height] = /MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []
    expect(Math.abs(Number(width) - points[0])).toBeLessThan(1.5)
    expect(Math.abs(Number(height) - points[1])).toBeLessThan(1.5)
    expect(script).toBe('not run')
  })
})

describe('a utility process', () => {
  it('gets values as structured clone carries them, and tells its exit code', async () => {
    const story = await app.evaluate(async () => {
      const { child, ask, exited } = startVault()
      const reply = await ask({
        kind: 'sum',
        readings: new Float64Array([1, 2, 3.5]),
        at: new Date(5),
        missing: undefined,
      })
      const pid = child.pid
      child.postMessage({ kind: 'exit', code: 7 })
      const { sum, halves, at } = Object(reply)
      return [
        sum,
        halves instanceof Float64Array,
        at instanceof Date,
        typeof pid,
        await exited,
        child.pid === undefined,
      ]
    })
    expect(story).toEqual([6.5, true, true, 'number', 7, true])
  })

  it('gets its arguments, and ends when it is killed', async () => {
    const story = await app.evaluate(async () => {
      const { child, ask, exited } = startVault()
      return [await ask({ kind: 'args' }), child.kill(), typeof (await exited)]
    })
    expect(story).toEqual([['--word'], true, 'number'])
  })
})

describe('the stand-in', () => {
  it('says what it does not provide instead of answering undefined', async () => {
    const sentences = await app.evaluate((electron) => {
      const attempts = [
        () => electron.app.setLoginItemSettings({}),
        () => new electron.Tray(''),
        () => electron.net,
        () => electron.BrowserWindow.getAllWindows()[0]?.webContents.capturePage(),
      ]
      return attempts.map((attempt) => {
        try {
          return String(attempt())
        } catch (error) {
          return error instanceof Error ? error.message : ''
        }
      })
    })
    expect(sentences).toEqual([
      'the stand-in does not provide app.setLoginItemSettings',
      'the stand-in does not provide Tray',
      'the stand-in does not provide electron.net',
      'the stand-in does not provide webContents.capturePage',
    ])
  })

  it('keeps the data folder it was given, and the names of the app', async () => {
    const facts = await app.evaluate(({ app: it }) => [
      it.getPath('userData'),
      it.getName(),
      it.getVersion(),
      it.isPackaged,
    ])
    expect(facts).toEqual([folder.path, 'StandInFixture', '1.2.3', false])
  })

  it('keeps menus, whose entries tests choose', async () => {
    const chosen = await app.evaluate(({ Menu }) => {
      const all: string[] = []
      const submenu = [{ id: 'lock', label: 'Lock now', click: () => all.push('lock') }]
      Menu.setApplicationMenu(Menu.buildFromTemplate([{ label: 'File', submenu }]))
      Menu.getApplicationMenu()?.getMenuItemById('lock')?.click()
      return [...all, Menu.getApplicationMenu()?.items[0]?.submenu?.items[0]?.label]
    })
    expect(chosen).toEqual(['lock', 'Lock now'])
  })

  it('lets tests answer dialogs', async () => {
    const answer = await app.evaluate(async ({ dialog }) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: '/chosen/by-a-test.pdf' })
      return (await dialog.showSaveDialog({})).filePath
    })
    expect(answer).toBe('/chosen/by-a-test.pdf')
  })

  it('keeps text on its clipboard until that is cleared', async () => {
    const texts = await app.evaluate(async ({ clipboard }) => {
      await clipboard.writeText('a name')
      const written = await clipboard.readText()
      clipboard.clear()
      return [written, await clipboard.readText()]
    })
    expect(texts).toEqual(['a name', ''])
  })

  it('knows how much memory its processes hold', async () => {
    const types = await app.evaluate(({ app: it }) =>
      it
        .getAppMetrics()
        .filter(({ memory }) => memory.workingSetSize > 1000)
        .map(({ type }) => type),
    )
    expect(types).toEqual(
      expect.arrayContaining(process.platform === 'linux' ? ['Browser', 'Tab'] : ['Browser']),
    )
  })

  it('lets Chromium keep no session files, which would hold what is typed into pages', () => {
    const [profile = ''] = readdirSync(tmpdir()).filter((name) =>
      name.startsWith(`halftime-chromium-${app.process().pid}-`),
    )
    expect(statSync(join(tmpdir(), profile, 'Default/Sessions')).isFile()).toBe(true)
  })

  it('leaves nothing of Chromium in the data folder', () => {
    expect(existsSync(join(folder.path, 'Default'))).toBe(false)
  })
})
