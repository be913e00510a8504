import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root, sourceFiles } from './source-files.ts'

const source = sourceFiles('src')
const tests = sourceFiles('tests').filter(({ path }) => /\.test\.tsx?$/.test(path))

/** The code without its comments, in which "any" is a word. */
function code(files: readonly { path: string; text: string }[]) {
  return files.map(({ path, text }) => ({ path, text: text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '') }))
}

function places(files: readonly { path: string; text: string }[], word: RegExp): string[] {
  return files.filter(({ text }) => word.test(text)).map(({ path }) => path)
}

describe('the source', () => {
  it('reads the clock and makes ids in one place a program', () => {
    const reading = places(source, /\bDate\.now\(|\bnew Date\(\)|\brandomUUID\b/)
    expect(reading.filter((path) => path.startsWith('src/shared/'))).toEqual([])
    expect(reading.filter((path) => path.startsWith('src/main/vault/'))).toEqual([
      'src/main/vault/context.ts',
    ])
    expect(reading.filter((path) => path.startsWith('src/renderer/'))).toEqual([
      'src/renderer/src/format/now.ts',
    ])
  })

  it('opens a transaction in one file', () => {
    expect(places(source, /\.transaction\(\)/)).toEqual(['src/main/vault/db/transaction.ts'])
  })

  it('keeps files short enough to read', () => {
    const long = source.filter(
      ({ path, text }) => text.split('\n').length > 400 && !/shipped-|error-text|generated/.test(path),
    )
    expect(long.map(({ path }) => path)).toEqual([])
  })

  it('has no unfinished work and no untyped value', () => {
    expect(places(code(source), /: any\b|as any\b|<any>/)).toEqual([])
    expect(places(source, /@ts-(ignore|nocheck)|TODO|FIXME/)).toEqual([])
  })

  it('never turns text into markup or code', () => {
    expect(
      places(
        source,
        /dangerouslySetInnerHTML|\.innerHTML|\beval\(|new Function\(|db\.serialize\(|db\.backup\(|verbose:/,
      ),
    ).toEqual([])
  })
})

describe('the tests', () => {
  it('mirror a file or folder of the source', () => {
    const orphans = tests.filter(({ path }) => {
      if (/^tests\/(architecture|tools|e2e|trust)\//.test(path)) return false
      const inside = path.replace(/^tests\//, '').replace(/^renderer\//, 'renderer/src/')
      const stem = inside.replace(/\.test\.tsx?$/, '')
      const folder = stem.split('/').slice(0, -1).join('/')
      return ![`${stem}.ts`, `${stem}.tsx`, folder].some((place) => existsSync(join(root, 'src', place)))
    })
    expect(orphans.map(({ path }) => path)).toEqual([])
  })

  it('skip and single out nothing', () => {
    expect(places(tests, /\b(it|test|describe)\.(skip|only)\(/)).toEqual([])
  })
})
