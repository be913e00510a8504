import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openTestSession } from '../../support/open-test-session.ts'

it('a question that is being answered when the vault closes still gets its answer', async () => {
  const { session, router, bugs } = openTestSession()
  const { recoveryCode } = session.prepare('a long walk in the rain')
  await session.create(recoveryCode)
  const asked = router.answer('rep.list', {})
  await router.settled()
  await session.close()
  expect(await asked).toMatchObject({ ok: true })
  expect(bugs).toEqual([])
})

const passphrase = 'a long walk in the rain'

/** A vault with one rep, closed; and a second session over it that can be watched while it opens. */
async function opening(whileReadable: (call: (method: string, input: unknown) => Promise<unknown>) => void) {
  const made = openTestSession()
  await made.session.create(made.session.prepare(passphrase).recoveryCode)
  await made.call('rep.create', { name: 'Amara Okafor' })
  await made.session.close()
  const next = openTestSession({
    folder: made.folder,
    onReadable: async () => {
      whileReadable(next.call)
      await new Promise((resolve) => setTimeout(resolve, 50))
    },
  })
  return { ...next, storePath: join(made.folder, 'vault.db') }
}

describe('while the store is being checked', () => {
  it('what the frame is drawn from is answered, and everything else when it is open', async () => {
    const done: string[] = []
    const { call, session, bugs } = await opening((ask) => {
      void ask('rep.list', {}).then((reply) => done.push(`list ${JSON.stringify(reply).includes('Amara')}`))
      void ask('today.overview', {}).then((reply) => done.push(`today ${Reflect.get(Object(reply), 'ok')}`))
      void ask('rep.create', { name: 'Ben' }).then((reply) =>
        done.push(`create ${Reflect.get(Object(reply), 'ok')}`),
      )
    })
    const unlocking = call('vault.unlock', { passphrase }).then(() => done.push('open'))
    await unlocking
    await expect.poll(() => done.length).toBe(4)
    expect(done[0]).toBe('list true')
    expect(done[1]).toBe('open')
    expect(done.slice(2).toSorted()).toEqual(['create true', 'today true'])
    expect(session.isOpen()).toBe(true)
    expect(bugs).toEqual([])
  })

  it('a store that is found damaged is not open, and what waited is refused', async () => {
    const replies: unknown[] = []
    const { call, session, storePath, bugs } = await opening((ask) => {
      void ask('rep.create', { name: 'Ben' }).then((reply) => replies.push(reply))
    })
    const bytes = readFileSync(storePath)
    const at = bytes.length - 1_000
    bytes[at] = (bytes[at] ?? 0) ^ 1
    writeFileSync(storePath, bytes)
    expect(await call('vault.unlock', { passphrase })).toMatchObject({
      ok: false,
      error: { code: 'store-corrupt' },
    })
    await expect.poll(() => replies).toEqual([{ ok: false, error: { code: 'vault-locked' } }])
    expect(session.isOpen()).toBe(false)
    expect(session.isReadable()).toBe(false)
    expect(await call('rep.list', {})).toMatchObject({ ok: false, error: { code: 'vault-locked' } })
    expect(bugs).toEqual([])
  })
})
