/**
 * One line on standard error: what happened, as a code, and facts that name nobody. There is no log
 * file. Texts, paths and inputs never belong here.
 */
export function logEvent(code: string, facts: Readonly<Record<string, string | number>> = {}): void {
  process.stderr.write(`${JSON.stringify({ event: code, ...facts })}\n`)
}
