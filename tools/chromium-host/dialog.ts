import { execFile, execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type * as Electron from 'electron'
import { isHeadless } from '../runtime/display.ts'
import { provide } from './provide.ts'

type Tool = 'zenity' | 'kdialog'

function installedTool(): Tool | undefined {
  if (isHeadless()) return undefined
  const tools: readonly Tool[] = ['zenity', 'kdialog']
  return tools.find((tool) => {
    try {
      execFileSync('which', [tool], { stdio: 'ignore' })
      return true
    } catch {
      return false
    }
  })
}

/** Runs a dialog tool; `undefined` when the person cancelled. */
function ask(tool: Tool, args: string[]): Promise<string | undefined> {
  return new Promise((resolve) =>
    execFile(tool, args, (error, stdout) => resolve(error === null ? stdout.replace(/\n$/, '') : undefined)),
  )
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`)
}

/** Electron's two forms: `(options)` and `(window, options)`. */
function optionsOf<T extends object>(args: [T] | [object, T]): T {
  return args.length === 1 ? args[0] : args[1]
}

async function showSaveDialog(
  downloads: () => string,
  ...args: [Electron.SaveDialogOptions] | [object, Electron.SaveDialogOptions]
): Promise<Electron.SaveDialogReturnValue> {
  const { defaultPath = 'untitled', title = 'Save' } = optionsOf(args)
  const proposed = defaultPath.includes('/') ? defaultPath : join(downloads(), defaultPath)
  const tool = installedTool()
  if (tool === undefined) {
    const filePath = join(downloads(), basename(defaultPath))
    mkdirSync(downloads(), { recursive: true })
    say(`No save dialog can be shown here; saving to ${filePath}`)
    return { canceled: false, filePath }
  }
  const filePath = await (tool === 'zenity'
    ? ask(tool, ['--file-selection', '--save', `--title=${title}`, `--filename=${proposed}`])
    : ask(tool, ['--title', title, '--getsavefilename', proposed]))
  return { canceled: filePath === undefined, filePath: filePath ?? '' }
}

async function showOpenDialog(
  ...args: [Electron.OpenDialogOptions] | [object, Electron.OpenDialogOptions]
): Promise<Electron.OpenDialogReturnValue> {
  const { title = 'Open', properties = [], defaultPath = '.' } = optionsOf(args)
  const tool = installedTool()
  if (tool === undefined) {
    say(
      'No open dialog can be shown here (neither zenity nor kdialog is available); answering as if cancelled',
    )
    return { canceled: true, filePaths: [] }
  }
  const wantsFolder = properties.includes('openDirectory')
  const path = await (tool === 'zenity'
    ? ask(tool, ['--file-selection', `--title=${title}`, ...(wantsFolder ? ['--directory'] : [])])
    : ask(tool, [
        '--title',
        title,
        wantsFolder ? '--getexistingdirectory' : '--getopenfilename',
        defaultPath,
      ]))
  return path === undefined ? { canceled: true, filePaths: [] } : { canceled: false, filePaths: [path] }
}

async function showMessageBox(
  ...args: [Electron.MessageBoxOptions] | [object, Electron.MessageBoxOptions]
): Promise<Electron.MessageBoxReturnValue> {
  const { message, detail = '', buttons = ['OK'], cancelId, defaultId = 0 } = optionsOf(args)
  const cancel = cancelId ?? (buttons.length > 1 ? buttons.length - 1 : 0)
  const tool = installedTool()
  const text = `${message}\n${detail}`.trim()
  if (tool === undefined) {
    const response = cancelId ?? defaultId
    say(`No message box can be shown here; answering "${buttons[response] ?? response}" to: ${message}`)
    return { response, checkboxChecked: false }
  }
  if (buttons.length === 1) {
    await ask(tool, tool === 'zenity' ? ['--info', '--no-markup', `--text=${text}`] : ['--msgbox', text])
    return { response: 0, checkboxChecked: false }
  }
  const yes = buttons.findIndex((_label, index) => index !== cancel)
  const labels = [buttons[yes] ?? 'OK', buttons[cancel] ?? 'Cancel'] as const
  const agreed = await (tool === 'zenity'
    ? ask(tool, [
        '--question',
        '--no-markup',
        `--text=${text}`,
        `--ok-label=${labels[0]}`,
        `--cancel-label=${labels[1]}`,
      ])
    : ask(tool, ['--yes-label', labels[0], '--no-label', labels[1], '--yesno', text]))
  return { response: agreed === undefined ? cancel : yes, checkboxChecked: false }
}

function showErrorBox(title: string, content: string): void {
  process.stderr.write(`${title}\n${content}\n`)
  const tool = installedTool()
  if (tool !== undefined)
    ask(
      tool,
      tool === 'zenity' ? ['--error', '--no-markup', `--text=${title}\n${content}`] : ['--error', content],
    )
}

/** `dialog`: zenity or kdialog where there is a display, else an answer that is said aloud. */
export function createDialog(downloads: () => string) {
  return provide('dialog', {
    showSaveDialog: (...args: [Electron.SaveDialogOptions] | [object, Electron.SaveDialogOptions]) =>
      showSaveDialog(downloads, ...args),
    showOpenDialog,
    showMessageBox,
    showErrorBox,
  })
}
