/** What a child is started with, as JSON. */
export interface ChildStart {
  readonly folder: string
  readonly umask?: number
}

/** What the harness asks of a child: a method of the contract, or a lever whose name begins with `trust.`. */
export interface ChildCall {
  readonly id: number
  readonly method: string
  readonly input: Record<string, unknown>
}
