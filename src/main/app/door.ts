import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
import { internalMethods } from '../../shared/desktop/desktop.contract.ts'
import { agreeChannel, callChannel } from '../../shared/kernel/channels.ts'
import type { ErrorCode, Reply } from '../../shared/kernel/errors.ts'
import { messageProblem } from '../../shared/kernel/message-problem.ts'
import type { Bytes, SealedReply, Unagreed } from '../../shared/kernel/sealed.ts'
import { methodsWhileLocked, openingMethods } from '../../shared/vault/vault.contract.ts'
import { boxLimitBytes, type Caller, type Home, isBytes, isOurMainFrame } from './door-checks.ts'
import { logEvent } from './log.ts'
import type { SealedOutcome } from './vault-supervisor.ts'

/** What lies behind the door. */
export interface Behind {
  readonly home: Home
  /** Which of our windows a page belongs to. */
  readonly callerOf: (contents: WebContents) => Caller | undefined
  /** Resolves when that window may call the vault, to false if it may not. */
  readonly admit: (caller: Caller) => Promise<boolean>
  readonly openingStarted: () => void
  readonly openingEnded: (succeeded: boolean) => void
  /** Agrees on keys between that window and the vault. */
  readonly agree: (window: number, half: Bytes) => Promise<Reply<Bytes>>
  /** Relays what that window sealed for the vault. */
  readonly callVault: (window: number, method: string, box: Bytes) => Promise<SealedOutcome>
  readonly callDesktop: (caller: Caller, method: string, input: unknown) => Promise<Reply<unknown>>
}

/** The longest half of a key that is one: a point of the curve, written out. */
const longestHalf = 65

/**
 * The one place where a window reaches main. It asks who calls, whether the vault is open and how
 * big the message is; then it relays. What it relays to the vault and back it cannot read.
 */
export function openDoor(behind: Behind): void {
  ipcMain.handle(callChannel, (event: IpcMainInvokeEvent, method: unknown, input: unknown) =>
    answer(behind, event, method, input),
  )
  ipcMain.handle(agreeChannel, async (event: IpcMainInvokeEvent, half: unknown) => {
    const caller = callerOf(behind, event)
    if (caller === undefined) return refuse('foreign-sender')
    if (!isBytes(half) || half.byteLength > longestHalf) return refuse('invalid-input')
    // The work window agrees while the vault is still closed; the lock window may be what starts it again.
    if (caller === 'lock' && !(await behind.admit(caller))) return refuse('vault-locked')
    return behind.agree(event.sender.id, half)
  })
}

/** Which of our windows asks, from the top of a page of our own. */
function callerOf(behind: Behind, event: IpcMainInvokeEvent): Caller | undefined {
  return isOurMainFrame(event.senderFrame, behind.home) ? behind.callerOf(event.sender) : undefined
}

async function answer(
  behind: Behind,
  event: IpcMainInvokeEvent,
  method: unknown,
  input: unknown,
): Promise<Reply<unknown> | SealedReply | Unagreed> {
  const caller = callerOf(behind, event)
  if (caller === undefined) return refuse('foreign-sender')
  if (typeof method !== 'string' || method.length > 100) return refuse('unknown-method')
  if (internalMethods.includes(method)) return refuse('unknown-method')
  if (method.startsWith('desktop.')) {
    const problem = messageProblem(input)
    return problem === undefined ? behind.callDesktop(caller, method, input) : refuse(problem)
  }
  if (!isBytes(input)) return refuse('invalid-input')
  if (input.byteLength > boxLimitBytes) return refuse('message-too-large')
  if (caller === 'lock' && !methodsWhileLocked.includes(method)) return refuse('vault-locked')
  if (!(await behind.admit(caller))) return refuse('vault-locked')
  if (caller === 'work' || !openingMethods.includes(method)) {
    return (await behind.callVault(event.sender.id, method, input)).reply
  }
  behind.openingStarted()
  const outcome = await behind.callVault(event.sender.id, method, input)
  behind.openingEnded(outcome.kind === 'sealed' && outcome.ok)
  return outcome.reply
}

function refuse(code: ErrorCode): Reply<never> {
  logEvent('call-refused', { code })
  return { ok: false, error: { code } }
}
