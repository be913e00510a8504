import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openPreferences } from '../../../src/main/app/preferences.ts'
import { defaultPreferences } from '../../../src/shared/desktop/preferences.ts'
import { catchLog } from '../../support/quiet-log.ts'

catchLog()

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'halftime-preferences-'))
  file = join(folder, 'preferences.json')
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('preferences', () => {
  it('begin with the defaults and write nothing', () => {
    expect(openPreferences(file).current()).toEqual(defaultPreferences)
    expect(existsSync(file)).toBe(false)
  })

  it('are the same after a restart', () => {
    openPreferences(file).change({ theme: 'dark', lockAfterMinutes: 5 })
    expect(openPreferences(file).current()).toEqual({
      ...defaultPreferences,
      theme: 'dark',
      lockAfterMinutes: 5,
    })
  })

  it('are readable by this user alone, and leave no half-written file', () => {
    openPreferences(file).change({ density: 'compact' })
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual(['preferences.json'])
  })

  it.each([
    ['is no JSON', '{"theme": "da'],
    ['is no object', '[1, 2]'],
    ['has a value of another kind', '{"theme": "purple"}'],
    ['would never lock', '{"lockAfterMinutes": 0}'],
  ])('are the defaults when the file %s, and the file is kept', (_what, content) => {
    writeFileSync(file, content)
    expect(openPreferences(file).current()).toEqual(defaultPreferences)
    expect(readFileSync(`${file}.unreadable`, 'utf8')).toBe(content)
  })

  it('say at the start when their file could not be read, and not the time after', () => {
    expect(openPreferences(file).wasReset).toBe(false)
    writeFileSync(file, '{"theme": "da')
    expect(openPreferences(file).wasReset).toBe(true)
    expect(openPreferences(file).wasReset).toBe(false)
  })

  it('pass over what a later version added', () => {
    writeFileSync(file, JSON.stringify({ ...defaultPreferences, theme: 'light', weather: 'sunny' }))
    expect(openPreferences(file).current().theme).toBe('light')
  })

  it('take the default for what an earlier version did not know', () => {
    writeFileSync(file, JSON.stringify({ theme: 'dark' }))
    expect(openPreferences(file).current()).toEqual({ ...defaultPreferences, theme: 'dark' })
  })

  it('lock after five minutes until told otherwise', () => {
    expect(openPreferences(file).current().lockAfterMinutes).toBe(5)
  })

  it('tell who listens', () => {
    const store = openPreferences(file)
    const heard: string[] = []
    store.onChange(({ theme }) => heard.push(theme))
    store.change({ theme: 'dark' })
    expect(heard).toEqual(['dark'])
  })

  it('hold for this run even if they cannot be saved', () => {
    const store = openPreferences(join(folder, 'missing', 'preferences.json'))
    expect(store.change({ theme: 'dark' }).theme).toBe('dark')
  })
})
