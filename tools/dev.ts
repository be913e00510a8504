import { chooseRuntime } from './runtime/choose-runtime.ts'
import { runNode } from './runtime/project.ts'

// npm run dev: hot reload on the chosen runtime. electron-vite finds Electron's own runtime by itself and
// takes any other from ELECTRON_EXEC_PATH.

const runtime = chooseRuntime()
const env =
  runtime.kind === 'stand-in'
    ? { ELECTRON_EXEC_PATH: runtime.executable }
    : { NO_SANDBOX: runtime.args.includes('--no-sandbox') ? '1' : '0' }
process.exit(
  await runNode('node_modules/electron-vite/bin/electron-vite.js', ['dev', ...process.argv.slice(2)], env),
)
