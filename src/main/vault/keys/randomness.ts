import { randomBytes } from 'node:crypto'

/** That many random bytes. Handed in, so that a test can repeat itself. */
export type Randomness = (length: number) => Buffer

/** The randomness of the operating system. */
export const systemRandomness: Randomness = (length) => randomBytes(length)
