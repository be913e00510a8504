import { coachingTemplates } from './shipped-coaching-templates.ts'
import { milestoneTemplates, shortTemplates } from './shipped-milestone-templates.ts'
import { reviewTemplates } from './shipped-review-templates.ts'
import type { ShippedOneOnOneTemplate } from './shipped-template.ts'

/**
 * The one-on-ones the app comes with, in the order they are offered.
 *
 * What they have in common: the rep speaks first; the person comes before the pipeline; one skill at a
 * time; deals are reviewed apart from coaching; nothing is asked that the CRM already shows; and, but for
 * a moment of recognition, each ends with a promise.
 */
export const shippedOneOnOneTemplates: readonly ShippedOneOnOneTemplate[] = [
  ...coachingTemplates,
  ...reviewTemplates,
  ...milestoneTemplates,
  ...shortTemplates,
]

/** A question to the manager after closing. The key names the answer in the record. */
export interface ReflectionPrompt {
  readonly key: 'energy' | 'stood-out' | 'to-coach' | 'how-i-felt' | 'i-owe'
  readonly heading: string
  readonly prompt: string
}

/** Five prompts right after a one-on-one, for the manager alone; each may stay empty. */
export const reflectionPrompts: readonly ReflectionPrompt[] = [
  { key: 'energy', heading: 'Energy', prompt: 'How much energy was in the room, theirs and yours?' },
  {
    key: 'stood-out',
    heading: 'What stood out',
    prompt: 'Which moment or sentence will you still know next week?',
  },
  { key: 'to-coach', heading: 'What to coach', prompt: 'Which one thing is worth working on next?' },
  { key: 'how-i-felt', heading: 'How I felt', prompt: 'What did this talk do with you, and did it show?' },
  { key: 'i-owe', heading: 'What I owe', prompt: 'What did you promise, and what should you still say?' },
]
