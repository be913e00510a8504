import { beforeEach, describe, expect, it } from 'vitest'
import { Lifecycle } from '../../../src/main/app/lifecycle.ts'
import { quitThroughLock } from '../../../src/main/app/quit.ts'
import { isOnlyInstance } from '../../../src/main/app/single-instance.ts'
import { app, dialog, powerMonitor, resetElectron } from '../../support/electron.ts'
import { catchLog } from '../../support/quiet-log.ts'

catchLog()

const nothing = (): void => {}

function openApp() {
  const lifecycle = new Lifecycle({
    vault: { start: nothing, warmUp: nothing, close: async () => {} },
    windows: {
      openLock: nothing,
      closeLock: nothing,
      warmWork: nothing,
      showWork: async () => {},
      hideWork: nothing,
      closeWork: nothing,
      announceToWork: nothing,
    },
    clearTraces: async () => {},
  })
  quitThroughLock(lifecycle)
  lifecycle.begin()
  lifecycle.openingStarted()
  lifecycle.vaultOpened()
  return lifecycle
}

/** Asks to quit as Electron does; answers whether that was put off. */
function askToQuit(): boolean {
  let prevented = false
  app.emit('before-quit', {
    preventDefault: () => {
      prevented = true
    },
  })
  return prevented
}

async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
}

beforeEach(() => resetElectron())

describe('quitting', () => {
  it('is put off until drafts are saved, and then happens by itself', async () => {
    const lifecycle = openApp()
    expect(askToQuit()).toBe(true)
    await settled()
    expect(app.quits).toBe(0)
    lifecycle.draftsSaved(false)
    await settled()
    expect(app.quits).toBe(1)
    expect(askToQuit()).toBe(false)
  })

  it('asks a system that shuts down for the moment that saving takes', async () => {
    const lifecycle = openApp()
    let delayed = false
    powerMonitor.emit('shutdown', {
      preventDefault: () => {
        delayed = true
      },
    })
    expect(delayed).toBe(true)
    lifecycle.draftsSaved(false)
    await settled()
    expect(app.quits).toBe(1)
  })

  it('does not happen while a draft cannot be saved', async () => {
    const lifecycle = openApp()
    askToQuit()
    lifecycle.draftsSaved(true)
    await settled()
    expect(app.quits).toBe(0)
    expect(lifecycle.phase).toBe('held')
  })
})

describe('a second start', () => {
  it('says that the app is open already, and gives up', () => {
    app.isFirst = false
    expect(isOnlyInstance()).toBe(false)
    expect(dialog.errors).toEqual(['Halftime is already open'])
  })

  it('is no second start when nothing else runs', () => {
    app.isFirst = true
    expect(isOnlyInstance()).toBe(true)
    expect(dialog.errors).toEqual([])
  })
})
