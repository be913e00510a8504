import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chooseRuntime } from './runtime/choose-runtime.ts'
import { hasDisplay } from './runtime/display.ts'
import { ensureBuild } from './runtime/ensure-build.ts'
import { root, run, runNode } from './runtime/project.ts'

// npm start: build if needed, choose the runtime, run. Without a display, show the app in pictures instead.

if (!hasDisplay() && process.env.HALFTIME_HEADLESS !== '1') {
  if (!existsSync(join(root, 'tools/tour.ts'))) {
    process.stderr.write(
      'There is no display to show Halftime on, and the tour (tools/tour.ts) is missing.\n',
    )
    process.exit(1)
  }
  process.stdout.write(
    'There is no display to show Halftime on, so it takes the tour and leaves pictures in tour/.\n',
  )
  process.exit(await runNode('tools/tour.ts', process.argv.slice(2)))
}

await ensureBuild()
const runtime = chooseRuntime()
process.exit(await run(runtime.executable, [...runtime.args, '.', ...process.argv.slice(2)]))
