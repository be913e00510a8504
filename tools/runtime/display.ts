/** Whether windows can be shown: always on macOS and Windows, on Linux with an X or Wayland server. */
export function hasDisplay(env: NodeJS.ProcessEnv = process.env, platform = process.platform): boolean {
  if (platform === 'darwin' || platform === 'win32') return true
  return Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY)
}

/** No window is to be shown: nobody could see it, or nobody wants to. */
export function isHeadless(env: NodeJS.ProcessEnv = process.env, platform = process.platform): boolean {
  return env.HALFTIME_HEADLESS === '1' || !hasDisplay(env, platform)
}
