import type { SampleSkills } from '../sample-skills-story.ts'
import { alexSkills, danaSkills } from './skills-of-alex-and-dana.ts'
import { priyaSkills, samSkills, tomasSkills } from './skills-of-the-others.ts'

/** What was seen of each person's skills, by name. */
export const sampleSkills: ReadonlyMap<string, SampleSkills> = new Map([
  ['Alex Rivera', alexSkills],
  ['Dana Kim', danaSkills],
  ['Priya Nair', priyaSkills],
  ['Sam Okafor', samSkills],
  ['Tomás Lind', tomasSkills],
])
