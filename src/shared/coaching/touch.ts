import * as z from 'zod/mini'

/**
 * What a touch of coaching was, from the lightest to the one that makes it last: telling how, showing it,
 * watching the rep do it, saying what was seen, and making sure that the good way pays off.
 */
export const Touch = z.enum(['tell', 'show', 'observe', 'feedback', 'reinforce'])
export type Touch = z.infer<typeof Touch>
export const touches = Touch.options

/** What a topic of a one-on-one is about. */
export const TopicKind = z.enum(['numbers', 'deals', 'skill', 'person', 'career'])
export type TopicKind = z.infer<typeof TopicKind>
export const topicKinds = TopicKind.options

/** Whether a topic asks for keeping to a rule, or builds a skill. */
export const TopicAim = z.enum(['comply', 'develop'])
export type TopicAim = z.infer<typeof TopicAim>
export const topicAims = TopicAim.options
