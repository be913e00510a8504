import { resolve } from 'node:path'
import tailwind from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const source = (path: string): string => resolve(import.meta.dirname, 'src', path)

/** Three builds and nothing clever: main (with the vault process beside it), preload, renderer. */
export default defineConfig({
  main: {
    build: {
      // Everything but the native driver is bundled, so a package carries one dependency.
      externalizeDeps: { exclude: ['kysely', 'zod', 'libsodium-wrappers-sumo', 'papaparse'] },
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
    plugins: [react(), tailwind()],
    build: {
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rollupOptions: { input: { index: source('renderer/index.html'), lock: source('renderer/lock.html') } },
    },
  },
})
