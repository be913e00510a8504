/** Whether this is a Mac, which decides how keys are named and which one is `Mod`. */
export function isMac(platform: string = navigator.platform): boolean {
  return /mac/i.test(platform)
}
