import * as z from 'zod/mini'
import { idOf } from '../kernel/id.ts'
import { FilledLine, Line, Name } from '../kernel/text.ts'
import { Instant } from '../kernel/time.ts'
import type { ShippedOneOnOneTemplate } from './shipped-template.ts'

export const TemplateId = idOf('TemplateId')
export type TemplateId = z.infer<typeof TemplateId>

/** What a section is for. Meeting mode shows promises, desire and topics by it; `other` is plain. */
export const SectionPurpose = z.enum([
  'person',
  'promises',
  'their-topics',
  'focus',
  'new-promises',
  'close-out',
  'other',
])
export type SectionPurpose = z.infer<typeof SectionPurpose>

/** One part of a one-on-one: a title, a time box and what to ask. */
export const TemplateSection = z.strictObject({
  title: Name,
  minutes: z.int('not a number').check(z.minimum(0, 'too small'), z.maximum(240, 'too large')),
  prompts: z.array(FilledLine).check(z.maxLength(30, 'too many')),
  purpose: SectionPurpose,
  /** Only the manager sees it, in the meeting and ever after. */
  isPrivate: z.boolean(),
})
export type TemplateSection = z.infer<typeof TemplateSection>

const templateFields = {
  name: Name,
  /** When to take this one, in a sentence. */
  situation: Line,
  minutes: z.int('not a number').check(z.minimum(5, 'too small'), z.maximum(480, 'too large')),
  sections: z.array(TemplateSection).check(z.minLength(1, 'empty'), z.maxLength(30, 'too many')),
}

/** The plan of a one-on-one: shipped with the app, changed by the manager, or all her own. */
export const Template = z.strictObject({
  id: TemplateId,
  /** The shipped one it is or was; null for the manager's own. */
  shippedKey: z.nullable(z.string()),
  ...templateFields,
  /** Its place in the list, from 0. */
  position: z.int(),
  createdAt: Instant,
  changedAt: Instant,
  trashedAt: z.nullable(Instant),
})
export type Template = z.infer<typeof Template>

export const NewTemplate = z.strictObject({
  ...templateFields,
  situation: z._default(Line, ''),
})
export type NewTemplate = z.infer<typeof NewTemplate>

/** Only the fields that change are sent. */
export const TemplateChanges = z.partial(z.strictObject(templateFields))
export type TemplateChanges = z.infer<typeof TemplateChanges>

/** Minutes of all sections together. */
export function sectionMinutes(sections: readonly Pick<TemplateSection, 'minutes'>[]): number {
  return sections.reduce((sum, section) => sum + section.minutes, 0)
}

/** Whether a template still says what the shipped one says; the manager's own never differ from anything. */
export function isAsShipped(
  template: Pick<Template, 'name' | 'situation' | 'minutes' | 'sections'>,
  shipped: ShippedOneOnOneTemplate | undefined,
): boolean {
  if (shipped === undefined) return true
  return (
    template.name === shipped.name &&
    template.situation === shipped.situation &&
    template.minutes === shipped.minutes &&
    template.sections.length === shipped.sections.length &&
    template.sections.every((section, index) => {
      const original = shipped.sections[index]
      return (
        original !== undefined &&
        section.title === original.title &&
        section.minutes === original.minutes &&
        section.purpose === original.purpose &&
        section.isPrivate === original.isPrivate &&
        section.prompts.join('\n') === original.prompts.join('\n')
      )
    })
  )
}
