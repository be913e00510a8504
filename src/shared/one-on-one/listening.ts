import * as z from 'zod/mini'
import { Desire } from '../desire/desire-signs.ts'
import { Instant } from '../kernel/time.ts'

/** What each of the three listening questions is after. */
export const ListensFor = z.enum(['on-their-mind', 'what-is-going-on', 'get-better-at'])
export type ListensFor = z.infer<typeof ListensFor>

/** The talk that takes the place of coaching when there is no pull for it. Three questions, then silence. */
export const listeningQuestions: readonly {
  readonly listensFor: ListensFor
  readonly title: string
  readonly minutes: number
  readonly prompts: readonly string[]
}[] = [
  {
    listensFor: 'on-their-mind',
    title: 'What is on your mind',
    minutes: 7,
    prompts: ['What goes through your head when the two of us talk about this?'],
  },
  {
    listensFor: 'what-is-going-on',
    title: 'What is going on',
    minutes: 7,
    prompts: [
      'My impression is that this does not mean much to you right now. What is going on?',
      'Is some of that my doing, or how things are run here?',
    ],
  },
  {
    listensFor: 'get-better-at',
    title: 'What you would choose',
    minutes: 7,
    prompts: ['If it were all up to you: what would you want to get better at?'],
  },
]

/** One turn of an agenda: to listening, or back to what was planned. Nothing removes it. */
export const AgendaSwitch = z.strictObject({
  kind: z.enum(['to-listening', 'back']),
  /** What had been read when it turned. */
  desire: z.nullable(Desire),
  createdAt: Instant,
})
export type AgendaSwitch = z.infer<typeof AgendaSwitch>

interface AgendaLine {
  readonly purpose: string
  readonly raisedBy: 'me' | 'rep' | null
  readonly listensFor: ListensFor | null
}

/**
 * Whether a line of the agenda steps back while the two just talk: the coaching blocks and what the manager
 * brought. The person, what the rep raised, the listening questions and the private close-out stay.
 */
export function stepsBack(item: AgendaLine): boolean {
  if (item.listensFor !== null) return false
  if (item.raisedBy !== null) return item.raisedBy === 'me'
  return item.purpose !== 'person' && item.purpose !== 'their-topics' && item.purpose !== 'close-out'
}
