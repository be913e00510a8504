import { createInterface } from 'node:readline'

/** Asks at the terminal without showing what is typed; without a terminal takes the first line of the input. */
export async function askSecret(question) {
  if (!process.stdin.isTTY) {
    for await (const line of createInterface({ input: process.stdin })) return line
    throw new Error('No passphrase was given.')
  }
  process.stderr.write(question)
  process.stdin.setRawMode(true)
  process.stdin.setEncoding('utf8')
  let typed = ''
  try {
    for await (const keys of process.stdin) {
      for (const key of keys) {
        if (key === '\r' || key === '\n') return typed
        if (key === '\u0003') throw new Error('Stopped.')
        typed = key === '\u007f' || key === '\b' ? typed.slice(0, -1) : typed + key
      }
    }
    return typed
  } finally {
    process.stdin.setRawMode(false)
    process.stderr.write('\n')
  }
}
