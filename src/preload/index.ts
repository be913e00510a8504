import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import type { AppEvent } from '../shared/events.ts'
import type * as channels from '../shared/kernel/channels.ts'
import type { Bridge } from './bridge.ts'

// Typed by the shared constants, so that a changed name there does not compile here.
const callChannel: typeof channels.callChannel = 'halftime:call'
const eventChannel: typeof channels.eventChannel = 'halftime:event'

const bridge: Bridge = {
  platform: process.platform === 'darwin' ? 'macos' : process.platform === 'win32' ? 'windows' : 'linux',
  call: (method, input) => ipcRenderer.invoke(callChannel, method, input),
  on: (listener) => {
    // Electron's own event object stays on this side: it leads to the sender.
    const hear = (_event: IpcRendererEvent, announced: AppEvent): void => listener(announced)
    ipcRenderer.on(eventChannel, hear)
    return () => {
      ipcRenderer.removeListener(eventChannel, hear)
    }
  },
}

contextBridge.exposeInMainWorld('halftime', bridge)
