import { vaultSideContract } from '../../shared/contract.ts'
import type { Reply } from '../../shared/kernel/errors.ts'
import { answerCall } from '../../shared/kernel/router.ts'
import type { VaultEvent } from '../../shared/kernel/vault-wire.ts'
import {
  methodsNeedingProof,
  methodsWhileChecking,
  methodsWhileLocked,
  openingMethods,
} from '../../shared/vault/vault.contract.ts'
import { backupHandlers } from './backup/backup.handlers.ts'
import { workInBackground } from './backup/backup.service.ts'
import type { Context } from './context.ts'
import { translateStoreError } from './db/store-failure.ts'
import { handlers } from './handlers.ts'
import { vaultHandlers } from './vault/vault.handlers.ts'
import type { VaultSession } from './vault/vault.session.ts'

/** What the router tells the outside. */
export interface RouterOutlets {
  readonly publish: (event: VaultEvent) => void
  /** A bug: logged with its incident id, without values. */
  readonly logBug: (incident: string, method: string, error: unknown) => void
}

type Handler = (ctx: unknown, input: unknown) => unknown

/**
 * Answers the calls of one vault. Queries run as they come; commands run one after the other, so that
 * two of them never share a transaction. Never throws.
 */
export function createRouter(session: VaultSession, outlets: RouterOutlets) {
  let lastCommand: Promise<unknown> = Promise.resolve()
  const readers = new Set<Promise<unknown>>()

  async function run(
    noun: string,
    verb: string,
    kind: 'query' | 'command',
    input: unknown,
  ): Promise<unknown> {
    if (noun === 'vault') {
      const value = await handlerOf(vaultHandlers, verb)(session, input)
      // Whoever shows the vault begins with its opening: there is no answer yet that could have changed.
      const isOpening = openingMethods.includes(`vault.${verb}`)
      if (kind === 'command' && !isOpening) outlets.publish({ name: 'noun-changed', nouns: ['vault'] })
      return value
    }
    if (noun === 'backup') {
      try {
        const value = await handlerOf(backupHandlers, verb)({ session, progress: publishProgress }, input)
        if (kind === 'command') outlets.publish({ name: 'noun-changed', nouns: nounsAfterBackup(verb) })
        return value
      } catch (error) {
        throw translateStoreError(error)
      }
    }
    const handler = handlerOf(groupOf(handlers, noun), verb)
    const changed = new Set<string>([noun])
    const ctx: Context = {
      ...session.context(),
      announce: (other) => changed.add(camelCase(other)),
      progress: publishProgress,
    }
    try {
      const value = await handler(ctx, input)
      if (kind === 'command') outlets.publish({ name: 'noun-changed', nouns: [...changed] })
      return value
    } catch (error) {
      throw translateStoreError(error)
    }
  }

  const publishProgress: Context['progress'] = (task, done, total) =>
    outlets.publish({ name: 'progress', task, done, total })

  function inTurn(noun: string, verb: string, kind: 'query' | 'command', input: unknown): Promise<unknown> {
    if (kind === 'query') {
      const reading = run(noun, verb, kind, input)
      readers.add(reading)
      const forget = (): boolean => readers.delete(reading)
      void reading.then(forget, forget)
      return reading
    }
    const turn = lastCommand.then(() => run(noun, verb, kind, input))
    lastCommand = turn.catch(() => undefined)
    return turn
  }

  /**
   * Whether a store that is not open is there for a method. While it is being checked, what the frame is drawn
   * from is answered; everything else waits for what opens it, which is the last command by then.
   */
  async function isReadableFor(method: string): Promise<boolean> {
    if (!session.isReadable()) return false
    if (methodsWhileChecking.includes(method)) return true
    await lastCommand
    return session.isOpen()
  }

  async function answer(method: unknown, input: unknown): Promise<Reply<unknown>> {
    const needsStore = typeof method === 'string' && !methodsWhileLocked.includes(method)
    if (needsStore && !session.isOpen() && !(await isReadableFor(method)))
      return { ok: false, error: { code: 'vault-locked' } }
    const need =
      typeof method === 'string' && Object.hasOwn(methodsNeedingProof, method)
        ? methodsNeedingProof[method]
        : undefined
    if (need !== undefined && !session.spendProof(need)) return { ok: false, error: { code: 'proof-needed' } }
    return answerCall(
      vaultSideContract,
      {
        run: inTurn,
        reportBug: (name, error) => {
          const incident = session.newIncident()
          outlets.logBug(incident, name, error)
          return incident
        },
      },
      method,
      input,
    )
  }

  /** The daily backup and the monthly drill, in line with the commands. Does nothing while locked. */
  function doBackgroundWork(): Promise<void> {
    const turn = lastCommand.then(async () => {
      if (!session.isOpen()) return
      await workInBackground(session.backupDesk())
      outlets.publish({ name: 'noun-changed', nouns: ['backup'] })
    })
    lastCommand = turn.catch((error: unknown) =>
      outlets.logBug(session.newIncident(), 'background work', error),
    )
    return lastCommand.then(() => undefined)
  }

  return {
    answer,
    doBackgroundWork,
    /** Resolves when every call that was accepted so far has ended. */
    settled: (): Promise<unknown> => Promise.allSettled([lastCommand, ...readers]),
  }
}

/** After a restore every record may be another one. */
function nounsAfterBackup(verb: string): string[] {
  return verb === 'restore' ? Object.keys(vaultSideContract) : ['backup']
}

function groupOf(all: Readonly<Record<string, object>>, noun: string): object {
  const group = Object.hasOwn(all, noun) ? all[noun] : undefined
  if (group === undefined) throw new Error(`no handlers for ${noun}`)
  return group
}

/**
 * The handler of a method. The contract's types already pair each method with its handler's input; the
 * name arrives as text, so the pairing is known here but not provable to the compiler.
 */
function handlerOf(group: object, verb: string): Handler {
  const handler: unknown = Object.hasOwn(group, verb) ? Reflect.get(group, verb) : undefined
  if (typeof handler !== 'function') throw new Error(`no handler for ${verb}`)
  return (ctx, input) => Reflect.apply(handler, undefined, [ctx, input])
}

/** `journal-entry` and `journalEntry` are one noun; windows know the second. */
function camelCase(noun: string): string {
  return noun.replace(/-([a-z])/g, (_match, letter: string) => letter.toUpperCase())
}
