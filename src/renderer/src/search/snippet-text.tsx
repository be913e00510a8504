import { Fragment } from 'react'
import type { TextPart } from '../../../shared/search/search.ts'
import './snippet.css'

/** A sentence with what was looked for marked in it. */
export function SnippetText({ parts }: { readonly parts: readonly TextPart[] }) {
  return parts.map((part, place) => {
    // Parts have no identity of their own and are never reordered.
    const key = `${place}:${part.text}`
    return part.isHit ? (
      <mark key={key} className="snippet-hit">
        {part.text}
      </mark>
    ) : (
      <Fragment key={key}>{part.text}</Fragment>
    )
  })
}
