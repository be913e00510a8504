import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import * as z from 'zod/mini'
import type { Reply } from '../../src/shared/kernel/errors.ts'
import { openTestSession } from './open-test-session.ts'

const Prepared = z.object({ recoveryCode: z.string() })

/** A clock in words that stands still until it is moved. */
function movableClock(start: string) {
  let moment = start
  const advanceMs = (ms: number): void => {
    moment = new Date(Date.parse(moment) + ms).toISOString()
  }
  return {
    now: () => moment,
    advanceHours: (hours: number) => advanceMs(hours * 3_600_000),
    advanceDays: (days: number) => advanceMs(days * 86_400_000),
  }
}

/** A vault that was made, is open, and answers calls, with a passphrase derivation that costs little. */
export async function givenVault(options: { readonly passphrase?: string } = {}) {
  const passphrase = options.passphrase ?? 'a long walk in the rain'
  const clock = movableClock('2026-11-21T09:00:00.000Z')
  const first = openTestSession({ now: clock.now })
  const started = withHelpers(first)
  const { recoveryCode } = Prepared.parse(await started.ok('vault.prepare', { passphrase }))
  await started.ok('vault.create', { recoveryCode })
  /** Another start of the program on the same folder, unlocked. */
  const nextDay = async (change: { readonly passphrase?: string } = {}) => {
    const next = withHelpers(openTestSession({ folder: first.folder, now: clock.now }))
    await next.ok('vault.unlock', { passphrase: change.passphrase ?? passphrase })
    return next
  }
  /** Another start of the program on the same folder, still locked. */
  const nextStart = () => withHelpers(openTestSession({ folder: first.folder, now: clock.now }))
  /** The program on another, empty folder: a fresh machine. */
  const startIn = (folder: string) => withHelpers(openTestSession({ folder, now: clock.now }))
  return { ...started, passphrase, recoveryCode, clock, nextDay, nextStart, startIn }
}

export type GivenVault = Awaited<ReturnType<typeof givenVault>>

function withHelpers(session: ReturnType<typeof openTestSession>) {
  return {
    ...session,
    backups: join(session.folder, 'backups'),
    /** Calls and hands back the answer; a refusal fails the test. */
    ok: async <Answer = unknown>(method: string, input: unknown): Promise<Answer> => {
      const reply = await session.call(method, input)
      if (!reply.ok) throw new Error(`${method}: ${reply.error.code} ${session.bugs.join()}`)
      return answerAs<Answer>(reply)
    },
    /** What the app side does when a file or folder was chosen in a dialog. */
    grant: (path: string): string => {
      const token = randomBytes(8).toString('hex')
      session.session.files.set(token, { path, name: 'chosen', bytes: 0 })
      return token
    },
  }
}

/** A test knows what the method it calls answers. */
function answerAs<Answer>(reply: Extract<Reply<unknown>, { ok: true }>): Answer {
  return reply.value as Answer
}
