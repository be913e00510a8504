/** The Node-API level that the store driver's prebuilt binary is made for. */
const neededNodeApi = 10

/**
 * Refuses to go on where the store driver would crash the process instead of failing.
 *
 * The driver needs Node-API 10, which Node has from 22.14 on. Loading it in an older Node succeeds, and
 * opening the first store then ends the process with a segmentation fault, so this is asked before.
 *
 * @throws Error with a sentence that says which Node is needed
 */
export function assertNodeRunsTheStore(
  versions: { readonly node: string; readonly napi?: string | undefined } = process.versions,
): void {
  if (Number(versions.napi ?? 0) >= neededNodeApi) return
  throw new Error(
    `Halftime needs Node 22.14 or newer; this is Node ${versions.node}. Run it with the project's own Node: npm install, then npm start.`,
  )
}
