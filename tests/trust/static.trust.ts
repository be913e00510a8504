import { sourceFiles } from '../architecture/source-files.ts'
import { type Count, trustTest } from './support/trust-test.ts'

interface Source {
  readonly path: string
  readonly text: string
}

/** Something that must not be in the program, and what it looks like when it is. */
interface Rule {
  readonly what: string
  readonly findings: (files: readonly Source[]) => string[]
  /** A file that breaks it. */
  readonly planted: Source
}

function nowhere(what: string, word: RegExp, planted: string, allowed: readonly string[] = []): Rule {
  return {
    what,
    findings: (files) =>
      files
        .filter(({ path, text }) => word.test(text) && !allowed.includes(path))
        .map(({ path }) => `${what}: ${path}`),
    planted: { path: 'src/main/app/planted.ts', text: planted },
  }
}

/** Every window is made with what SECURITY 2.10 wants, written out where it is made. */
const windowOptions: readonly RegExp[] = [
  /sandbox:\s*true/,
  /contextIsolation:\s*true/,
  /nodeIntegration:\s*false/,
  /webSecurity:\s*true/,
  /webviewTag:\s*false/,
  /navigateOnDragDrop:\s*false/,
  /safeDialogs:\s*true/,
  /spellcheck:\s*false/,
  /devTools:/,
]
const windows: Rule = {
  what: 'a window without its options',
  findings: (files) =>
    files
      .filter(({ text }) => /new (?:BrowserWindow|WebContentsView|BrowserView)\(/.test(text))
      .flatMap(({ path, text }) =>
        windowOptions
          .filter((option) => !option.test(text))
          .map((option) => `${path} makes a window without ${option.source}`),
      ),
  planted: {
    path: 'src/main/app/planted.ts',
    text: 'new BrowserWindow({ webPreferences: { sandbox: true } })',
  },
}

const rules: readonly Rule[] = [
  windows,
  nowhere('remote', /@electron\/remote|enableRemoteModule|electron\.remote/, "import '@electron/remote'"),
  nowhere('a webview', /<webview|webviewTag:\s*true/, 'const page = "<webview src=x>"'),
  nowhere('openExternal', /openExternal/, 'shell.openExternal(url)', ['src/main/app/open-link.ts']),
  nowhere(
    'the network',
    /from '(?:node:)?(?:https?|http2|net|tls|dgram|dns)(?:\/promises)?'|(?<![.\w])fetch\(|(?:window|globalThis|self)\.fetch\(|net\.request|XMLHttpRequest|new WebSocket/,
    "import { get } from 'node:https'",
  ),
  nowhere(
    'electron.net',
    /import \{[^}]*\bnet\b[^}]*\} from 'electron'/,
    "import { app, net } from 'electron'",
  ),
  nowhere(
    'innerHTML',
    /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|document\.write/,
    'page.innerHTML = words',
  ),
  nowhere('serialize', /\.serialize\(/, 'raw.serialize()'),
  nowhere('backup()', /\b(?:raw|db|store)\.backup\(/, 'await raw.backup(path)'),
  nowhere('verbose', /verbose:/, 'new Database(path, { verbose: console.log })'),
  nowhere('unsafeMode', /unsafeMode/, 'raw.unsafeMode(true)'),
  nowhere(
    'a key in SQL',
    /PRAGMA\s+(?:hex)?(?:re)?key|pragma\([`'"](?:hex)?(?:re)?key|ATTACH[^?\n]*KEY\s+['"`$]/i,
    "raw.pragma(`key='" + '$' + "{key}'`)",
  ),
  nowhere('a store by address', /['"`]file:[^'"`]*\?/, "new Database('file:vault.db?key=x')"),
  nowhere(
    'code from text',
    /\beval\(|new Function\(|runInNewContext|runInThisContext|from '(?:node:)?vm'/,
    'eval(words)',
  ),
  nowhere('a shell', /from '(?:node:)?child_process'/, "import { exec } from 'node:child_process'"),
  nowhere('crash reports', /crashReporter/, 'crashReporter.start()'),
  nowhere(
    'storage in a page',
    /\b(?:localStorage|sessionStorage(?!\.clear\(\))|indexedDB)\b|document\.cookie/,
    'localStorage.setItem(a, b)',
  ),
  nowhere(
    'isolation off',
    /contextIsolation:\s*false|nodeIntegration:\s*true|sandbox:\s*false|webSecurity:\s*false|allowRunningInsecureContent/,
    '({ sandbox: false })',
  ),
  nowhere(
    'privileges',
    /bypassCSP:\s*true|corsEnabled:\s*true|allowServiceWorkers:\s*true/,
    '({ bypassCSP: true })',
  ),
  nowhere('synchronous calls', /sendSync|ipcMain\.on\(/, "ipcRenderer.sendSync('x')"),
  nowhere(
    'synchronous safeStorage',
    /safeStorage\.(?:encryptString|decryptString|isEncryptionAvailable)\(/,
    'safeStorage.encryptString(key)',
  ),
  nowhere(
    'data for a second instance',
    /requestSingleInstanceLock\([^)]/,
    'app.requestSingleInstanceLock({ a: 1 })',
  ),
]

/** The code without its comments, in which these words may be explained. */
function withoutComments(files: readonly Source[]): Source[] {
  return files.map(({ path, text }) => ({ path, text: text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '') }))
}

trustTest('T30', 'the source holds nothing that SECURITY forbids', (count: Count) => {
  const files = withoutComments(sourceFiles('src'))
  for (const { findings } of rules) {
    count.tried()
    for (const finding of findings(files)) count.failed(finding)
  }
  count.saw('files', files.length)
})

trustTest('T30', 'planted: one violation of each rule is found', (count) => {
  for (const { what, findings, planted } of rules) {
    count.tried()
    if (findings(withoutComments([planted])).length === 0) count.failed(`${what} was not noticed`)
  }
})
