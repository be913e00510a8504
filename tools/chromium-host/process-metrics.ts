import { readdirSync, readFileSync } from 'node:fs'
import type * as Electron from 'electron'
import { runningUtilityProcesses } from './utility-process.ts'

function statusOf(
  pid: number,
): { parent: number; residentKb: number; peakKb: number; type: string } | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const numberOf = (name: string): number =>
      Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
    const type = /--type=([a-z-]+)/.exec(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))?.[1] ?? ''
    return { parent: numberOf('PPid'), residentKb: numberOf('VmRSS'), peakKb: numberOf('VmHWM'), type }
  } catch {
    return undefined
  }
}

function metricOf(pid: number, type: Electron.ProcessMetric['type'], name: string): Electron.ProcessMetric {
  const status = statusOf(pid)
  return {
    pid,
    type,
    name,
    serviceName: name,
    creationTime: 0,
    cpu: { percentCPUUsage: 0, idleWakeupsPerSecond: 0 },
    memory: { workingSetSize: status?.residentKb ?? 0, peakWorkingSetSize: status?.peakKb ?? 0 },
  }
}

const typeNames: Readonly<Record<string, Electron.ProcessMetric['type']>> = {
  renderer: 'Tab',
  'gpu-process': 'GPU',
  utility: 'Utility',
  zygote: 'Zygote',
}

/** `app.getAppMetrics`: resident memory from /proc. Off Linux only the host itself is known, at 0. */
export function appMetrics(chromiumPid: number): Electron.ProcessMetric[] {
  const own = [
    metricOf(process.pid, 'Browser', ''),
    ...runningUtilityProcesses().map(({ name, pid }) => metricOf(pid, 'Utility', name)),
  ]
  if (process.platform !== 'linux') return own
  const all = new Map(
    readdirSync('/proc')
      .map(Number)
      .filter((pid) => pid > 0)
      .flatMap((pid) => {
        const status = statusOf(pid)
        return status === undefined ? [] : [[pid, status] as const]
      }),
  )
  const belongs = (pid: number): boolean =>
    pid === chromiumPid || (pid > 1 && belongs(all.get(pid)?.parent ?? 0))
  const ofChromium = [...all].filter(([pid]) => belongs(pid))
  return [
    ...own,
    ...ofChromium.map(([pid, { type }]) => metricOf(pid, typeNames[type] ?? 'Unknown', type || 'chromium')),
  ]
}
