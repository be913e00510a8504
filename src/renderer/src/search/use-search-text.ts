import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useEffect, useRef, useState } from 'react'

const route = getRouteApi('/search')

/** The address follows when typing pauses for this long. */
const pauseMs = 300

/** What was looked for last, for coming back within one session. It is never written anywhere. */
let last = ''

/**
 * The text of the search field. It is also in the address, so that going back brings it again; the address
 * follows when typing pauses, since a letter that waits for it comes a frame late.
 */
export function useSearchText(): {
  readonly text: string
  readonly setText: (text: string) => void
  /** Puts the text into the address now: before another page is opened from here. */
  readonly keep: () => void
} {
  const { q } = route.useSearch()
  const navigate = route.useNavigate()
  const [text, show] = useState(q ?? last)
  const inField = useRef(text)
  const inAddress = useRef(q ?? '')

  const setText = useCallback((next: string): void => {
    inField.current = next
    show(next)
  }, [])

  const keep = useCallback((): void => {
    if (inAddress.current === inField.current) return
    inAddress.current = inField.current
    void navigate({ search: inField.current === '' ? {} : { q: inField.current }, replace: true })
  }, [navigate])

  useEffect(() => {
    last = text
  }, [text])

  useEffect(() => {
    if (text === inAddress.current) return
    const timer = setTimeout(keep, pauseMs)
    return () => clearTimeout(timer)
  }, [text, keep])

  useEffect(() => {
    // Ours comes back as it was put there. Anything else was opened from somewhere: a link, a letter, Back.
    if (q === undefined || q === inAddress.current) return
    inAddress.current = q
    setText(q)
  }, [q, setText])

  return { text, setText, keep }
}
