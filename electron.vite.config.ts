import { resolve } from 'node:path'
import tailwind from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { chunkGroups } from './tools/build/chunk-groups.ts'

const source = (path: string): string => resolve(import.meta.dirname, 'src', path)

/** The build's day, for the About page. A reproducible build says it through SOURCE_DATE_EPOCH. */
function buildDay(): string {
  const epoch = process.env.SOURCE_DATE_EPOCH
  const moment = epoch === undefined ? new Date() : new Date(Number(epoch) * 1000)
  return moment.toISOString().slice(0, 10)
}

/** The dev server's inline scripts and styles carry a nonce, since the policy refuses them otherwise. */
const developmentPolicy = [
  "default-src 'none'",
  "script-src 'self' 'nonce-development'",
  "style-src 'self' 'nonce-development'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self' ws:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** The suggestion package brings a library that places its popups; ours places its own. */
const withoutPlacing = {
  name: 'halftime:without-placing',
  enforce: 'pre' as const,
  resolveId: (id: string, importer?: string): string | undefined =>
    id === '@floating-ui/dom' && importer?.includes('/@tiptap/suggestion/') === true
      ? source('renderer/src/editor/no-placing.ts')
      : undefined,
}

/** Three builds and nothing clever: main (with the vault process beside it), preload, renderer. */
export default defineConfig(({ command }) => ({
  main: {
    define: { BUILT_ON: JSON.stringify(buildDay()) },
    build: {
      // Everything but the native driver is bundled, so a package carries one dependency.
      externalizeDeps: { exclude: ['kysely', 'zod', 'libsodium-wrappers-sumo'] },
      rollupOptions: {
        input: { index: source('main/index.ts'), vault: source('main/vault/index.ts') },
        external: ['electron', 'better-sqlite3'],
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunk-[name]-[hash].cjs' },
      },
    },
  },
  preload: {
    build: {
      rollupOptions: {
        input: { index: source('preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: source('renderer'),
    // The pages live at the root of their own scheme, so every address can be written from there on.
    experimental: { renderBuiltUrl: (file) => `/${file}` },
    plugins: [react(), tailwind(), withoutPlacing],
    ...(command === 'serve'
      ? {
          html: { cspNonce: 'development' },
          server: { headers: { 'Content-Security-Policy': developmentPolicy } },
        }
      : {}),
    build: {
      minify: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rollupOptions: {
        input: { index: source('renderer/index.html'), lock: source('renderer/lock.html') },
        output: { codeSplitting: { groups: chunkGroups(source('renderer/src')) } },
        // The editor's packages make every extension they have as they load; those nobody imports may go.
        treeshake: {
          manualPureFunctions: ['Node.create', 'Node$1.create', 'Extension.create', 'Mark.create'],
        },
      },
    },
  },
}))
