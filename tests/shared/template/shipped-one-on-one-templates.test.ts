import { describe, expect, it } from 'vitest'
import { coachingTemplates } from '../../../src/shared/template/shipped-coaching-templates.ts'
import {
  reflectionPrompts,
  shippedOneOnOneTemplates,
} from '../../../src/shared/template/shipped-one-on-one-templates.ts'

const byKey = shippedOneOnOneTemplates.map((template) => [template.key, template] as const)

describe('the shipped one-on-ones', () => {
  it('are seventeen, each with its own key and name', () => {
    expect(new Set(shippedOneOnOneTemplates.map((template) => template.key)).size).toBe(17)
    expect(new Set(shippedOneOnOneTemplates.map((template) => template.name)).size).toBe(17)
  })

  it.each(byKey)('fill their time exactly: %s', (_key, template) => {
    const minutes = template.sections.reduce((sum, section) => sum + section.minutes, 0)
    expect(minutes).toBe(template.minutes)
    expect(template.sections.every((section) => section.minutes > 0)).toBe(true)
  })

  it.each(byKey)('begin with the person and end with a private close-out: %s', (_key, template) => {
    expect(template.sections.at(0)?.purpose).toBe('person')
    expect(template.sections.at(-1)).toMatchObject({ purpose: 'close-out', isPrivate: true })
    expect(template.sections.filter((section) => section.isPrivate)).toHaveLength(1)
  })

  it.each(byKey.filter(([key]) => key !== 'recognition'))('end with a promise: %s', (_key, template) => {
    expect(template.sections.at(-2)?.purpose).toBe('new-promises')
  })

  it.each(byKey)('have one focus at most, and something to ask in each section: %s', (_key, template) => {
    expect(template.sections.filter((section) => section.purpose === 'focus').length).toBeLessThanOrEqual(1)
    expect(template.sections.every((section) => section.prompts.length > 0)).toBe(true)
  })

  it('keep the common frame wherever somebody is coached', () => {
    for (const template of coachingTemplates) {
      const frame = template.sections
        .map((section) => section.purpose)
        .filter((purpose) => purpose !== 'other')
      expect(frame).toEqual(['person', 'promises', 'their-topics', 'focus', 'new-promises', 'close-out'])
    }
  })

  it.each(byKey)('are written as a colleague speaks: %s', (_key, template) => {
    const words = JSON.stringify(template)
    expect(words).not.toMatch(/!|\balways\b|\bnever\b|3 %|\p{Extended_Pictographic}/u)
    expect(template.situation).toMatch(/^[A-Z][^\n]{20,140}\.$/)
  })

  it('are followed by five prompts for the manager', () => {
    expect(reflectionPrompts.map((prompt) => prompt.key)).toEqual([
      'energy',
      'stood-out',
      'to-coach',
      'how-i-felt',
      'i-owe',
    ])
  })
})
