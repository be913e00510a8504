/** Changes without the keys that are there but undefined: those change nothing. */
export function definedOf<Changes extends object>(changes: Changes): Defined<Changes> {
  const defined: Defined<Changes> = {}
  for (const key in changes) {
    const value = changes[key]
    if (isDefined(value)) defined[key] = value
  }
  return defined
}

type Defined<Changes> = { [Key in keyof Changes]?: Exclude<Changes[Key], undefined> }

function isDefined<Value>(value: Value): value is Exclude<Value, undefined> {
  return value !== undefined
}
