/** The first stop of the Tab key: jumps over the sidebar. `targetId` must be focusable. */
export function SkipLink({ targetId, text }: { readonly targetId: string; readonly text: string }) {
  return (
    <a
      className="ui-skip-link"
      href={`#${targetId}`}
      onClick={(event) => {
        event.preventDefault()
        document.getElementById(targetId)?.focus()
      }}
    >
      {text}
    </a>
  )
}
