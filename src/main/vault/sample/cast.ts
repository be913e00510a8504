import type { Rep } from '../../../shared/rep/rep.ts'

/** Who is who in the story, by name. @throws RangeError for a name that is not in it */
export function castOf(reps: ReadonlyMap<string, Rep>): (name: string) => Rep {
  return (name) => {
    const rep = reps.get(name)
    if (rep === undefined) throw new RangeError(`nobody in the story is called ${name}`)
    return rep
  }
}
