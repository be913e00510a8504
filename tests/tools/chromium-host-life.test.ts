import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { environment, fixtureFolder, freshFolder, launchFixture, standIn } from './support/fixture-app.ts'

const cleanUps: (() => void)[] = []
afterEach(() => {
  for (const cleanUp of cleanUps.splice(0)) cleanUp()
})

function dataFolder(): string {
  const { path, remove } = freshFolder()
  cleanUps.push(remove)
  return path
}

/** Starts the fixture app without a driver, as a person would. */
function start(
  folder: string,
  ...args: string[]
): { child: ChildProcess; says: (word: string) => Promise<void> } {
  const child = spawn(standIn, [fixtureFolder, `--user-data-dir=${folder}`, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...environment(), HALFTIME_HEADLESS: '1' },
  })
  cleanUps.push(() => child.kill('SIGKILL'))
  let said = ''
  const heard = new Promise<void>((resolve) => child.stdout?.once('end', resolve))
  const says = async (word: string): Promise<void> => {
    while (!said.includes(word)) {
      const chunk = await Promise.race([once(child.stdout ?? child, 'data'), heard.then(() => undefined)])
      if (chunk === undefined) throw new Error(`ended without saying ${word}: ${said}`)
      said += String(chunk[0])
    }
  }
  return { child, says }
}

function profilesOf(pid: number | undefined): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith(`halftime-chromium-${pid}-`))
}

/** Whether any process runs on this Chromium profile. */
function isProfileInUse(profile: string): boolean {
  return execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).includes(profile)
}

const longer = { timeout: 30_000 }

describe('a second start on the same data folder', () => {
  it('is refused and told to the first, which keeps running', longer, async () => {
    const folder = dataFolder()
    const { app } = await launchFixture(folder)
    const second = start(folder, '--from-second')
    expect(await once(second.child, 'exit')).toEqual([3, null])
    await expect
      .poll(() => app.evaluate(() => seen.secondInstances.flat()), { timeout: 5000 })
      .toContain('--from-second')
    expect(app.windows().length).toBe(1)
    await app.close()
    expect(existsSync(join(folder, 'SingletonLock'))).toBe(false)
  })

  it('takes over the lock of an app that was killed, whose Chromium is gone too', longer, async () => {
    const folder = dataFolder()
    const first = start(folder)
    await first.says('LOADED')
    const [profile = 'none'] = profilesOf(first.child.pid)
    expect(isProfileInUse(profile)).toBe(true)
    first.child.kill('SIGKILL')
    await once(first.child, 'exit')
    expect(readFileSync(join(folder, 'SingletonLock'), 'utf8')).toContain(String(first.child.pid))
    await expect.poll(() => isProfileInUse(profile), { timeout: 5000 }).toBe(false)
    const second = start(folder)
    await second.says('LOADED')
    expect(profilesOf(first.child.pid)).toEqual([])
    second.child.kill('SIGTERM')
    expect(await once(second.child, 'exit')).toEqual([0, null])
    expect(profilesOf(second.child.pid)).toEqual([])
  })
})

describe('an app that closes the network', () => {
  it('still serves its own pages: its scheme never reaches the network', longer, async () => {
    const { app, page } = await launchFixture(dataFolder(), { FIXTURE_CLOSED_NETWORK: '1' })
    expect(await page.getAttribute('h1', 'data-script')).toBe('ran')
    const outcome = await page.evaluate(() => fetch('https://nowhere.invalid/allowed').then(String, String))
    expect(outcome).toBe('TypeError: Failed to fetch')
    await app.close()
  })
})

describe('quitting', () => {
  it('asks the app and its windows first, in that order, and ends when nobody objects', longer, async () => {
    const { app } = await launchFixture(dataFolder())
    const story = await app.evaluate(({ app: it, BrowserWindow }) => {
      const told: string[] = []
      const [window] = BrowserWindow.getAllWindows()
      it.once('before-quit', () => told.push('before-quit'))
      window?.once('close', (event) => {
        told.push('close refused')
        event.preventDefault()
      })
      it.quit()
      return [...told, BrowserWindow.getAllWindows().length]
    })
    expect(story).toEqual(['before-quit', 'close refused', 1])
    const ended = once(app.process(), 'exit')
    await app.close()
    expect(await ended).toEqual([0, null])
  })
})
