import { lazy, type ReactNode, Suspense, useRef } from 'react'

const TextGuard = lazy(async () => ({ default: (await import('./text-guard.tsx')).TextGuard }))

/**
 * Stands around one plain text field about a person; the writing guard's line comes under it. The guard is
 * loaded when there is something to read.
 */
export function GuardedField({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  return (
    <div ref={place}>
      {children}
      {text.trim() !== '' && (
        <Suspense fallback={null}>
          <TextGuard text={text} fieldOf={() => place.current?.querySelector('textarea') ?? null} />
        </Suspense>
      )}
    </div>
  )
}
