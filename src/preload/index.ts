import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import type { AppEvent } from '../shared/events.ts'
import type * as channels from '../shared/kernel/channels.ts'
import type { Bridge } from './bridge.ts'
import { sealedCalls } from './sealed-calls.ts'

// Typed by the shared constants, so that a changed name there does not compile here.
const callChannel: typeof channels.callChannel = 'halftime:call'
const agreeChannel: typeof channels.agreeChannel = 'halftime:agree'
const eventChannel: typeof channels.eventChannel = 'halftime:event'

const callVault = sealedCalls({
  agree: (half) => ipcRenderer.invoke(agreeChannel, half),
  send: (method, box) => ipcRenderer.invoke(callChannel, method, box),
})

const bridge: Bridge = {
  platform: process.platform === 'darwin' ? 'macos' : process.platform === 'win32' ? 'windows' : 'linux',
  // What concerns the desktop is the app side's own to read; everything else only the vault can.
  call: (method, input) =>
    method.startsWith('desktop.') ? ipcRenderer.invoke(callChannel, method, input) : callVault(method, input),
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
