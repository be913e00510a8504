import { describe, expect, it } from 'vitest'
import { findCommands, findReps } from '../../../../src/renderer/src/editor/menu/menu-items.ts'
import { createWritingMenu } from '../../../../src/renderer/src/editor/menu/writing-menu.ts'

const reps = ['Sam Ortiz', 'Tomás Silva', 'Ana Sampaio', 'Dana Whitfield'].map((name, index) => ({
  id: `rep-${index}`,
  name,
}))

function namesFor(typed: string): readonly string[] {
  return findReps(reps, typed).map(({ name }) => name)
}

describe('a rep to mention', () => {
  it('is found by first name before last name', () => {
    expect(namesFor('sam')).toEqual(['Sam Ortiz', 'Ana Sampaio'])
  })

  it('is found by initials', () => {
    expect(namesFor('dw')).toEqual(['Dana Whitfield'])
  })

  it('is found without accents', () => {
    expect(namesFor('tomas')).toEqual(['Tomás Silva'])
  })

  it('is not found by letters within a word', () => {
    expect(namesFor('rtiz')).toEqual([])
  })
})

describe('a command', () => {
  const commands = [
    { label: 'Small heading', keywords: ['h3'] },
    { label: 'Heading', keywords: ['title'] },
    { label: 'Check list', keywords: ['todo'] },
  ]
  const labelsFor = (typed: string): readonly string[] =>
    findCommands(commands, typed).map(({ label }) => label)

  it('whose name begins with what was typed comes first', () => {
    expect(labelsFor('hea')).toEqual(['Heading', 'Small heading'])
  })

  it('is found by other words for it', () => {
    expect(labelsFor('todo')).toEqual(['Check list'])
  })

  it('keeps its place while nothing is typed', () => {
    expect(labelsFor('')).toEqual(['Small heading', 'Heading', 'Check list'])
  })
})

describe('the menu that opens while writing', () => {
  const lines = (...ids: readonly string[]) => ids.map((id) => ({ id, label: id, hint: '' }))

  it('goes round with the arrows and chooses with Enter', () => {
    const chosen: number[] = []
    const menu = createWritingMenu()
    menu.show({
      label: 'Reps',
      items: lines('a', 'b'),
      place: () => null,
      choose: (index) => chosen.push(index),
    })
    expect([menu.takeKey('ArrowUp'), menu.current()?.activeIndex]).toEqual([true, 1])
    expect([menu.takeKey('ArrowDown'), menu.current()?.activeIndex]).toEqual([true, 0])
    menu.takeKey('Enter')
    expect(chosen).toEqual([0])
  })

  it('begins at the top when what it offers changes', () => {
    const menu = createWritingMenu()
    const choose = (): void => undefined
    menu.show({ label: 'Reps', items: lines('a', 'b'), place: () => null, choose })
    menu.pointAt(1)
    menu.show({ label: 'Reps', items: lines('b'), place: () => null, choose })
    expect(menu.current()?.activeIndex).toBe(0)
  })

  it('leaves the keys alone when there is nothing to choose', () => {
    const menu = createWritingMenu()
    menu.show({ label: 'Reps', items: [], place: () => null, choose: () => undefined })
    expect([menu.current(), menu.takeKey('Enter')]).toEqual([undefined, false])
  })
})
