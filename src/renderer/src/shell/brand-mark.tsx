/** The half-filled circle. */
export function BrandMark() {
  return (
    <svg className="shell-mark" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="7.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M8 0.75a7.25 7.25 0 0 0 0 14.5z" fill="currentColor" />
    </svg>
  )
}
