import * as z from 'zod/mini'

/** The shape of every id: a lower-case UUID made by the vault, never by the renderer. */
const uuid = z.string().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/))

/** A branded id schema, so that the compiler can tell a rep from a goal. */
export function idOf<Name extends string>(_name: Name) {
  return uuid.brand<Name>()
}
