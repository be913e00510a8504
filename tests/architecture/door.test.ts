import { describe, expect, it } from 'vitest'
import type * as z from 'zod/mini'
import { contract } from '../../src/shared/contract.ts'
import type { Contract } from '../../src/shared/kernel/contract.ts'
import { answerCall } from '../../src/shared/kernel/router.ts'
import { sourceFiles } from './source-files.ts'

const whole: Contract = contract
const methods = Object.entries(whole).flatMap(([noun, group]) =>
  Object.entries(group).map(([verb, method]) => ({ name: `${noun}.${verb}`, method })),
)

function answer(name: unknown, input: unknown) {
  return answerCall(whole, { run: async () => 'reached', reportBug: () => 'an incident' }, name, input)
}

/** Names of all fields of a schema, at any depth. */
function fieldNames(schema: z.core.$ZodType, seen = new Set<unknown>()): string[] {
  if (seen.has(schema)) return []
  seen.add(schema)
  const inside: string[] = []
  const visit = (value: unknown): void => {
    if (value === null || typeof value !== 'object' || seen.has(value)) return
    if ('_zod' in value) {
      const { def } = (value as { _zod: { def: Record<string, unknown> } })._zod
      seen.add(value)
      for (const [key, part] of Object.entries(def)) {
        if (key === 'shape') {
          inside.push(...Object.keys(part as object))
          for (const field of Object.values(part as object)) visit(field)
        } else visit(part)
      }
      return
    }
    if (Array.isArray(value)) for (const part of value) visit(part)
  }
  seen.delete(schema)
  visit(schema)
  return inside
}

describe('the door', () => {
  it.each(methods)('refuses what $name does not take', async ({ name, method }) => {
    const extra = { ...Object.fromEntries([['unexpected', 1]]) }
    for (const input of [
      undefined,
      null,
      [],
      'x'.repeat(100_000),
      7,
      extra,
      { __proto__: null, a: { b: [] } },
    ]) {
      const reply = await answer(name, input)
      expect(reply.ok).toBe(false)
      if (!reply.ok) expect(reply.error.code).toBe('invalid-input')
    }
    const empty = await answer(name, {})
    const allowsEmpty = method.input.safeParse({}).success
    if (!allowsEmpty) expect(empty).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
  })

  it.each([
    'goal.__proto__',
    'constructor.name',
    'rep',
    'rep.',
    '.list',
    'rep.list.call',
    'rep.toString',
    '',
    7,
    null,
  ])('knows no method %j', async (name) => {
    expect(await answer(name, {})).toEqual({ ok: false, error: { code: 'unknown-method' } })
  })

  it('takes no path, SQL or address from a window', () => {
    const fields = new Set(methods.flatMap(({ method }) => fieldNames(method.input)))
    expect(fields.size).toBeGreaterThan(20)
    for (const forbidden of ['path', 'sql', 'where', 'url']) expect(fields).not.toContain(forbidden)
  })

  it('is the only place where either side of the channel is touched', () => {
    const using = (word: RegExp) =>
      sourceFiles('src')
        .filter(({ text }) => word.test(text))
        .map(({ path }) => path)
    expect(using(/\bipcMain\b/)).toEqual(['src/main/app/door.ts'])
    expect(using(/\bipcRenderer\b/).every((path) => path.startsWith('src/preload/'))).toBe(true)
    expect(using(/sendSync/)).toEqual([])
  })
})
