// Loaded before a TypeScript tool by plain old Node too, so this file stays plain JavaScript.
// The tools need a Node that runs TypeScript by itself (22.18 or newer). npm scripts get the pinned one;
// started by hand on an older Node, the tool moves over to the pinned one or says what is wrong.
const { spawnSync } = require('node:child_process')
const { existsSync } = require('node:fs')
const { join } = require('node:path')

const [major, minor] = process.versions.node.split('.').map(Number)
const isNewEnough = major > 22 || (major === 22 && minor >= 18)

if (!isNewEnough) {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const pinned = join(__dirname, '..', 'node_modules', 'node', 'bin', name)
  if (existsSync(pinned)) {
    const { status } = spawnSync(pinned, process.argv.slice(1), { stdio: 'inherit' })
    process.exit(status === null ? 1 : status)
  }
  process.stderr.write(
    `Halftime needs Node 22.18 or newer and this is Node ${process.versions.node}. Run npm ci first: it brings ` +
      'its own Node 24, and npm start, npm run dev and npm test use it.\n',
  )
  process.exit(1)
}
