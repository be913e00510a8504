import { QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { connectEvents, onEvent, onLockRequested, saveDrafts } from '../../../src/renderer/src/api/events.ts'
import {
  createQueryClient,
  createRefresher,
  queryOf,
  quietMs,
} from '../../../src/renderer/src/api/queries.ts'
import { installBridge, type TestBridge } from '../../support/bridge.ts'

let bridge: TestBridge
beforeEach(() => {
  bridge = installBridge()
})

/** Lets every promise that can settle do so. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
}

describe('listening', () => {
  it('hears its own kind of event until it stops', () => {
    const heard: number[] = []
    const stop = onEvent('progress', ({ done }) => heard.push(done))
    bridge.announce({ name: 'progress', task: 'import', done: 1, total: 2 })
    bridge.announce({ name: 'noun-changed', nouns: ['rep'] })
    stop()
    bridge.announce({ name: 'progress', task: 'import', done: 2, total: 2 })
    expect(heard).toEqual([1])
    expect(bridge.listeners()).toBe(0)
  })
})

describe('a lock that is asked for', () => {
  const lock = { name: 'lock-requested', deadlineMs: 1_500 } as const

  it('waits for every draft and then says that nothing is unsaved', async () => {
    const stop = connectEvents(createQueryClient())
    const saved: string[] = []
    const offs = ['note', 'agenda'].map((name) =>
      onLockRequested(async () => {
        await settled()
        saved.push(name)
      }),
    )
    bridge.announce(lock)
    expect(bridge.calls).toEqual([])
    await settled()
    await settled()
    expect(saved).toEqual(['note', 'agenda'])
    expect(bridge.calls).toEqual([{ method: 'desktop.readyToLock', input: { unsaved: false } }])
    for (const off of [...offs, stop]) off()
  })

  it('says so if one draft could not be saved, after the others were', async () => {
    const saved: string[] = []
    const offs = [
      onLockRequested(() => Promise.reject(new Error('the disk is full'))),
      onLockRequested(async () => {
        saved.push('agenda')
      }),
    ]
    expect(await saveDrafts()).toBe(true)
    expect(saved).toEqual(['agenda'])
    for (const off of offs) off()
  })

  it('asks no editor that has gone', async () => {
    const off = onLockRequested(() => Promise.reject(new Error('gone')))
    off()
    expect(await saveDrafts()).toBe(false)
  })
})

describe('a change of the store', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  /** A cache with three answers, and whether a noun's answer is to be asked again. */
  function filledCache() {
    const client = createQueryClient()
    const stop = connectEvents(client)
    for (const noun of ['rep', 'search', 'desktop']) client.setQueryData([noun, 'list', {}], [])
    return { stop, isStale: (noun: string) => client.getQueryState([noun, 'list', {}])?.isInvalidated }
  }

  it('reaches the answers about that noun at once', () => {
    const { stop, isStale } = filledCache()
    bridge.announce({ name: 'noun-changed', nouns: ['rep'] })
    expect([isStale('rep'), isStale('search')]).toEqual([true, false])
    stop()
  })

  it('reaches the answers put together from several nouns when it has been quiet', () => {
    const { stop, isStale } = filledCache()
    bridge.announce({ name: 'noun-changed', nouns: ['goal'] })
    vi.advanceTimersByTime(quietMs - 1)
    bridge.announce({ name: 'noun-changed', nouns: ['goal'] })
    vi.advanceTimersByTime(quietMs - 1)
    expect(isStale('search')).toBe(false)
    vi.advanceTimersByTime(1)
    expect([isStale('search'), isStale('desktop')]).toEqual([true, false])
    stop()
  })

  it('brings new preferences without asking for them', () => {
    const client = createQueryClient()
    const stop = connectEvents(client)
    const preferences = {
      theme: 'dark',
      contrast: 'normal',
      density: 'comfortable',
      textScale: 100,
      motion: 'system',
      lockAfterMinutes: 5,
      singleKeyShortcuts: true,
      contentProtection: false,
    } as const
    bridge.announce({ name: 'preferences-changed', preferences })
    expect(client.getQueryData(queryOf('desktop.preferences', {}).queryKey)).toEqual(preferences)
    stop()
  })
})

describe('a question that is still waiting when the store changes', () => {
  it('is asked again, so that an answer from before the change does not stand', async () => {
    const client = createQueryClient()
    const answers = ['before', 'after']
    const release: (() => void)[] = []
    const observer = new QueryObserver(client, {
      queryKey: ['rep', 'list', {}],
      queryFn: () => {
        const answer = answers.shift()
        return new Promise<string | undefined>((resolve) => release.push(() => resolve(answer)))
      },
    })
    const stop = observer.subscribe(() => undefined)
    createRefresher(client)(['rep'])
    await vi.waitFor(() => expect(release).toHaveLength(2))
    for (const answer of release) answer()
    await vi.waitFor(() => expect(observer.getCurrentResult().data).toBe('after'))
    stop()
  })
})
