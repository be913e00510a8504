/**
 * The drawings of the lock page, by hand in lucide's shapes: the icon library would be a large part of the
 * whole page for them.
 */
export const lockShapes = {
  trouble: 'M12 8v4M12 16h.01M22 12a10 10 0 1 1-20 0 10 10 0 0 1 20 0z',
  show: 'M2 12s4-7 10-7 10 7 10 7-4 7-10 7-10-7-10-7zM15 12a3 3 0 1 1-6 0 3 3 0 0 1 6 0z',
  hide: 'M4 4l16 16M9.5 5.3A10 10 0 0 1 12 5c6 0 10 7 10 7a17 17 0 0 1-2.4 3M6.5 6.8A17 17 0 0 0 2 12s4 7 10 7a10 10 0 0 0 5-1.4M10 10a3 3 0 0 0 4 4',
} as const

export type LockShape = keyof typeof lockShapes

/** The right half of the ball in the mark, in a square of 16. */
export const brandHalf = 'M8 .9a7.1 7.1 0 0 0 0 14.2z'
