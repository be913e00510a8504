import { describe, expect, it } from 'vitest'
import { devToolsLineReader } from '../../tools/chromium-host/chromium.ts'

const line = 'DevTools listening on ws://127.0.0.1:41235/devtools/browser/0f1e2d3c\n'
const noise = '[1234:1234:1122/080012.123456:ERROR:dbus/bus.cc:408] Failed to connect to the bus\n'.repeat(
  100,
)

describe('the line with the address for a driver', () => {
  it('is found among noise, however much comes with it in one piece', () => {
    expect(devToolsLineReader()(noise + line + noise)).toBe(line)
  })

  it('is found when it comes in two pieces', () => {
    const lineIn = devToolsLineReader()
    expect(lineIn(noise + line.slice(0, 30))).toBeUndefined()
    expect(lineIn(line.slice(30) + noise)).toBe(line)
    expect(lineIn(noise)).toBeUndefined()
  })
})
