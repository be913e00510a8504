/**
 * Carries calls between the preload's isolated world and the page's own world.
 *
 * The two share the window as an event target but no objects: Chromium clones an event's `detail`
 * structurally when the other world reads it, and listeners run before `dispatchEvent` returns, so a
 * call can be synchronous. Functions travel as numbers. Injected into both worlds by source text, so
 * it stands alone; `secret` names the events, and the page cannot learn it.
 */
export function connectWorlds(secret: string, here: 'page' | 'preload') {
  type Message =
    | { kind: 'expose'; key: string; value: unknown }
    | { kind: 'call'; id: number; args: unknown }
    | { kind: 'answer'; ok: boolean; value: unknown }
    | { kind: 'settle'; id: number; ok: boolean; value: unknown }
  type Callable = (...args: unknown[]) => unknown
  const inbound = `${secret}:${here}`
  const outbound = `${secret}:${here === 'page' ? 'preload' : 'page'}`
  // Taken now: the page may replace these later.
  const { CustomEvent: Event, Promise: Later, Object: Shape, Map: Table, Error: Failure } = globalThis
  const dispatch = globalThis.dispatchEvent.bind(globalThis)
  const functions = new Table<number, Callable>()
  const promises = new Table<
    number,
    { resolve: (value: unknown) => void; reject: (error: unknown) => void }
  >()
  let lastId = 0
  let answer: { ok: boolean; value: unknown } | undefined
  const tell = (message: Message): void => void dispatch(new Event(outbound, { detail: message }))
  const settle = (id: number, promise: Promise<unknown>): void => {
    promise.then(
      (value) => tell({ kind: 'settle', id, ok: true, value: pack(value) }),
      (error: unknown) => tell({ kind: 'settle', id, ok: false, value: error }),
    )
  }
  const isPlain = (value: object): boolean => {
    const prototype = Shape.getPrototypeOf(value)
    return prototype === null || prototype === Shape.prototype
  }
  const pack = (value: unknown): unknown => {
    if (typeof value === 'function') {
      const id = ++lastId
      functions.set(id, (...args) => Reflect.apply(value, undefined, args))
      return { __function: id }
    }
    if (value instanceof Later) {
      const id = ++lastId
      settle(id, value)
      return { __promise: id }
    }
    if (Array.isArray(value)) return value.map(pack)
    if (typeof value !== 'object' || value === null || !isPlain(value)) return value
    return Shape.fromEntries(Shape.entries(value).map(([key, item]) => [key, pack(item)]))
  }
  const call = (id: number, args: unknown[]): unknown => {
    answer = undefined
    tell({ kind: 'call', id, args: pack(args) })
    const given: { ok: boolean; value: unknown } = answer ?? {
      ok: false,
      value: new Failure('An object could not be cloned.'),
    }
    answer = undefined
    if (!given.ok) throw given.value
    return unpack(given.value)
  }
  const unpack = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(unpack)
    if (typeof value !== 'object' || value === null || !isPlain(value)) return value
    if ('__function' in value) {
      const id = Number(value.__function)
      return (...args: unknown[]) => call(id, args)
    }
    if ('__promise' in value) {
      const id = Number(value.__promise)
      return new Later((resolve, reject) => promises.set(id, { resolve, reject }))
    }
    return Shape.fromEntries(Shape.entries(value).map(([key, item]) => [key, unpack(item)]))
  }
  const freeze = (value: unknown): unknown => {
    if (typeof value === 'object' && value !== null && isPlain(value)) {
      for (const item of Shape.values(value)) freeze(item)
      Shape.freeze(value)
    }
    return value
  }
  const runCall = (id: number, args: unknown): void => {
    try {
      const given = unpack(args)
      const value = functions.get(id)?.(...(Array.isArray(given) ? given : []))
      tell({ kind: 'answer', ok: true, value: pack(value) })
    } catch (error) {
      tell({ kind: 'answer', ok: false, value: error })
    }
  }
  const receive = (message: Message | null): void => {
    switch (message?.kind) {
      case 'expose':
        Shape.defineProperty(globalThis, message.key, {
          value: freeze(unpack(message.value)),
          enumerable: true,
        })
        return
      case 'call':
        runCall(message.id, message.args)
        return
      case 'answer':
        answer = message
        return
      case 'settle': {
        const waiting = promises.get(message.id)
        promises.delete(message.id)
        if (message.ok) waiting?.resolve(unpack(message.value))
        else waiting?.reject(message.value)
      }
    }
  }
  globalThis.addEventListener(inbound, (event) => {
    event.stopImmediatePropagation()
    if (event instanceof Event) receive(event.detail)
  })
  return { expose: (key: string, value: unknown): void => tell({ kind: 'expose', key, value: pack(value) }) }
}
