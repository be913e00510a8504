import { getSchema } from '@tiptap/core'
import type { AttributeSpec, Schema } from '@tiptap/pm/model'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noteExtensions } from '../../../src/renderer/src/editor/note-extensions.ts'
import { documentFault } from '../../../src/shared/rich-text/check-document.ts'
import type { AttributeRule } from '../../../src/shared/rich-text/extensions.ts'
import { markRules, nodeRules } from '../../../src/shared/rich-text/extensions.ts'
import { anyDocument } from '../../shared/rich-text/documents.ts'

const schema: Schema = getSchema(noteExtensions)

function defaultsOf(attributes: Readonly<Record<string, AttributeSpec>> | undefined | null): unknown {
  return Object.fromEntries(Object.entries(attributes ?? {}).map(([name, spec]) => [name, spec.default]))
}

function agreedDefaults(attributes: Readonly<Record<string, AttributeRule>>): unknown {
  return Object.fromEntries(Object.entries(attributes).map(([name, rule]) => [name, rule.default]))
}

describe('the editor and the shared list', () => {
  it('name the same nodes', () => {
    expect(Object.keys(schema.nodes).sort()).toEqual(Object.keys(nodeRules).sort())
  })

  it('name the same marks', () => {
    expect(Object.keys(schema.marks).sort()).toEqual(Object.keys(markRules).sort())
  })

  it.each(Object.entries(nodeRules))('agree on what %s holds and says', (name, rule) => {
    const spec = schema.nodes[name]?.spec
    expect(spec?.content || 'nothing').toBe(rule.content)
    expect(defaultsOf(spec?.attrs)).toEqual(agreedDefaults(rule.attributes))
  })

  it.each(Object.entries(markRules))('agree on what %s says and excludes', (name, rule) => {
    const mark = schema.marks[name]
    expect(defaultsOf(mark?.spec.attrs)).toEqual(agreedDefaults(rule.attributes))
    const others = Object.keys(markRules).filter((other) => other !== name)
    const excluded = others.filter((other) => {
      const type = schema.marks[other]
      return type !== undefined && mark?.excludes(type) === true
    })
    expect(excluded).toEqual(rule.alone ? others : [])
  })
})

describe('any note', () => {
  it('is taken by the editor as it is, and comes back as it was', () => {
    fc.assert(
      fc.property(anyDocument, (doc) => {
        const node = schema.nodeFromJSON(doc)
        node.check()
        const stored: unknown = JSON.parse(JSON.stringify(node.toJSON()))
        expect(documentFault(stored)).toBeUndefined()
        expect(schema.nodeFromJSON(stored).eq(node)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
