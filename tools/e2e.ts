import { chooseRuntime } from './runtime/choose-runtime.ts'
import { ensureBuild } from './runtime/ensure-build.ts'
import { ensurePoppler } from './runtime/install-poppler.ts'
import { runNode } from './runtime/project.ts'

// npm run test:e2e: the end-to-end tests on the chosen runtime. The stand-in shows no windows here unless
// HALFTIME_HEADED=1. Arguments go on to `playwright test`.

await ensureBuild()
ensurePoppler()
const runtime = chooseRuntime()
// Playwright starts Electron's own runtime by itself, and must: only then it loads its own helper into it.
const headless = process.env.HALFTIME_HEADED === '1' ? {} : { HALFTIME_HEADLESS: '1' }
const executable = runtime.kind === 'stand-in' ? { HALFTIME_EXECUTABLE: runtime.executable, ...headless } : {}
const env = { ...executable, HALFTIME_RUNTIME: runtime.kind }
process.exit(await runNode('node_modules/@playwright/test/cli.js', ['test', ...process.argv.slice(2)], env))
