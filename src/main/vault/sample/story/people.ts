import type { SamplePerson } from '../sample-story.ts'
import { alex } from './alex.ts'
import { dana } from './dana.ts'
import { priya } from './priya.ts'
import { sam } from './sam.ts'
import { tomas } from './tomas.ts'

/**
 * The sample team. All people, companies and calls are invented. Every entry is about at least one of the
 * five: that is how it is found again when the team is taken out.
 */
export const samplePeople: readonly SamplePerson[] = [alex, dana, priya, sam, tomas]
