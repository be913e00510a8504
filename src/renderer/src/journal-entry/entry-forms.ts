import { useMemo } from 'react'
import { type EntryTemplate, entryFromTemplate } from '../../../shared/entry-template/entry-template.ts'
import { isUnfilled } from '../../../shared/journal-entry/entry-text.ts'
import type { EntryKind } from '../../../shared/journal-entry/journal-entry.ts'
import { childrenOf } from '../../../shared/rich-text/document.ts'
import { type RichText, richTextFrom } from '../../../shared/rich-text/rich-text.ts'
import { useQueryOf } from '../api/queries.ts'

export interface EntryForms {
  /** Forms of this kind first, then the others. */
  readonly forms: readonly EntryTemplate[]
  /** Those of this kind only, for offering. */
  readonly ofKind: readonly EntryTemplate[]
  /** What to write under a heading, if it is a heading of one of the forms. */
  readonly promptUnder: (heading: string) => string | undefined
}

/** The forms an entry can begin with, and what they ask under each heading. */
export function useEntryForms(kind: EntryKind): EntryForms {
  const { data } = useQueryOf('entryTemplate.list', {})
  return useMemo(() => {
    const all = data ?? []
    const ofKind = all.filter((form) => form.kind === kind)
    const forms = [...ofKind, ...all.filter((form) => form.kind !== kind)]
    const prompts = new Map<string, string>()
    for (const form of forms) {
      for (const [heading, prompt] of entryFromTemplate(form.document).prompts) {
        if (!prompts.has(heading)) prompts.set(heading, prompt)
      }
    }
    return { forms, ofKind, promptUnder: (heading) => prompts.get(heading.trim()) }
  }, [data, kind])
}

/** The text with a form in it: instead of nothing, or after what is written. Undefined if that is too much. */
export function withForm(text: RichText | undefined, form: EntryTemplate): RichText | undefined {
  const { document } = entryFromTemplate(form.document)
  if (text === undefined || isUnfilled(text)) return document
  return richTextFrom({ type: 'doc', content: [...childrenOf(text.doc), ...childrenOf(document.doc)] })
}
