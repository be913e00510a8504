import { expect, it } from 'vitest'
import { showToastsBy, toast } from '../../../src/renderer/src/ui/toast.tsx'

it('tells what was said before there was a place for it, in that order and once', () => {
  const first = toast.show({ text: 'The first' })
  const second = toast.show({ text: 'The second' })
  const dropped = toast.show({ text: 'Taken back' })
  toast.close(dropped)
  const shown: [string, string][] = []
  const stop = showToastsBy({ show: (id, { text }) => shown.push([id, text]), close: () => undefined })
  expect(shown).toEqual([
    [first, 'The first'],
    [second, 'The second'],
  ])
  const third = toast.show({ text: 'The third' })
  expect(shown.at(-1)).toEqual([third, 'The third'])
  stop()
  showToastsBy({ show: (id, { text }) => shown.push([id, text]), close: () => undefined })()
  expect(shown).toHaveLength(3)
})
