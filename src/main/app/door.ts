import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
import { internalMethods } from '../../shared/desktop/desktop.contract.ts'
import { callChannel } from '../../shared/kernel/channels.ts'
import type { ErrorCode, Reply } from '../../shared/kernel/errors.ts'
import { methodsWhileLocked, openingMethods } from '../../shared/vault/vault.contract.ts'
import { type Caller, type Home, isOurMainFrame, messageProblem } from './door-checks.ts'
import { logEvent } from './log.ts'

/** What lies behind the door. */
export interface Behind {
  readonly home: Home
  /** Which of our windows a page belongs to. */
  readonly callerOf: (contents: WebContents) => Caller | undefined
  /** Resolves when that window may call the vault, to false if it may not. */
  readonly admit: (caller: Caller) => Promise<boolean>
  readonly openingStarted: () => void
  readonly openingEnded: (succeeded: boolean) => void
  readonly callVault: (method: string, input: unknown) => Promise<Reply<unknown>>
  readonly callDesktop: (caller: Caller, method: string, input: unknown) => Promise<Reply<unknown>>
}

/**
 * The one place where a window reaches main. It asks who calls, whether the vault is open and how
 * big the message is; then it relays, without parsing or keeping what it carries.
 */
export function openDoor(behind: Behind): void {
  ipcMain.handle(callChannel, (event: IpcMainInvokeEvent, method: unknown, input: unknown) =>
    answer(behind, event, method, input),
  )
}

async function answer(
  behind: Behind,
  event: IpcMainInvokeEvent,
  method: unknown,
  input: unknown,
): Promise<Reply<unknown>> {
  const caller = behind.callerOf(event.sender)
  if (caller === undefined || !isOurMainFrame(event.senderFrame, behind.home)) return refuse('foreign-sender')
  if (typeof method !== 'string' || method.length > 100) return refuse('unknown-method')
  if (internalMethods.includes(method)) return refuse('unknown-method')
  const problem = messageProblem(input)
  if (problem !== undefined) return refuse(problem)
  if (method.startsWith('desktop.')) return behind.callDesktop(caller, method, input)
  if (caller === 'lock' && !methodsWhileLocked.includes(method)) return refuse('vault-locked')
  if (!(await behind.admit(caller))) return refuse('vault-locked')
  if (caller === 'work' || !openingMethods.includes(method)) return behind.callVault(method, input)
  behind.openingStarted()
  const reply = await behind.callVault(method, input)
  behind.openingEnded(reply.ok)
  return reply
}

function refuse(code: ErrorCode): Reply<never> {
  logEvent('call-refused', { code })
  return { ok: false, error: { code } }
}
