import { beforeAll, describe, expect, it } from 'vitest'
import {
  mapScheme,
  originOf,
  schemeOf,
  toAppUrl,
  toPageUrl,
} from '../../tools/chromium-host/mapped-origin.ts'

beforeAll(() => mapScheme('app'))

describe('a URL of the app', () => {
  it.each([
    ['app://halftime/index.html', 'https://halftime.app.invalid/index.html'],
    ['app://halftime/a/b?c=1#d', 'https://halftime.app.invalid/a/b?c=1#d'],
    ['app://halftime', 'https://halftime.app.invalid/'],
  ])('is on an origin that cannot exist: %s', (appUrl, pageUrl) => {
    expect(toPageUrl(appUrl)).toBe(pageUrl)
    expect(new URL(toAppUrl(pageUrl)).pathname).toBe(new URL(pageUrl).pathname)
  })

  it.each([
    'https://example.com/',
    'http://localhost:5173/index.html',
    'data:text/html,x',
    'about:blank',
    'other://x/',
  ])('is not %s, which stays as it is both ways', (url) => {
    expect(toPageUrl(url)).toBe(url)
    expect(toAppUrl(url)).toBe(url)
    expect(schemeOf(url)).toBeUndefined()
  })

  it.each([
    'https://halftime.app.invalid.example.com/',
    'https://halftime.web.invalid/',
    'http://halftime.app.invalid/',
  ])('is not what only looks like one: %s', (url) => {
    expect(toAppUrl(url)).toBe(url)
  })

  it('has an origin of its own, while a document without one has none', () => {
    expect(originOf('app://halftime/index.html')).toBe('app://halftime')
    expect(originOf('data:text/html,x')).toBe('null')
  })
})
