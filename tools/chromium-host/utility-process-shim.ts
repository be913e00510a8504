import { EventEmitter } from 'node:events'

/** `process.parentPort` of a utility process, over the channel of `child_process.fork`. */
class ParentPort extends EventEmitter {
  start(): void {
    // Messages flow from the first listener on.
  }
  postMessage(message: unknown): void {
    process.send?.(message)
  }
}

const parentPort = new ParentPort()
process.on('message', (data) => parentPort.emit('message', { data, ports: [] }))
// The host has gone, however it went: nothing may outlive it.
process.on('disconnect', () => process.exit(0))
Object.defineProperty(process, 'parentPort', { value: parentPort })
Object.defineProperty(process, 'type', { value: 'utility' })
