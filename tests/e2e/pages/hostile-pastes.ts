/** Clipboards as hostile pages, Word and Excel fill them; each holds the word "harmless" somewhere. */
export const hostilePastes: Readonly<Record<string, string>> = {
  'a script': '<p>harmless</p><script>window.gotIn = true</script>',
  'a picture with a handler': '<p>harmless <img src="x" onerror="window.gotIn = true"></p>',
  'a picture from outside': '<p>harmless</p><img src="https://example.invalid/pixel.png" width="1">',
  'a style sheet': '<style>body { display: none }</style><p>harmless</p>',
  'a style attribute':
    '<p style="position: fixed; inset: 0; background: url(https://example.invalid/a)">harmless</p>',
  'a frame': '<iframe srcdoc="<script>parent.gotIn = true</script>"></iframe><p>harmless</p>',
  'a form':
    '<form action="https://example.invalid"><input name="a" value="b"><p>harmless</p><button>Send</button></form>',
  'a javascript: link': '<p><a href="javascript:window.gotIn = true">harmless</a></p>',
  'a data: link': '<p><a href="data:text/html,<script>1</script>">harmless</a></p>',
  'an SVG with a handler':
    '<svg onload="window.gotIn = true"><foreignObject><p>x</p></foreignObject></svg><p>harmless</p>',
  MathML: '<math><mtext><img src="x" onerror="window.gotIn = true"></mtext></math><p>harmless</p>',
  'a template': '<template><img src="x" onerror="window.gotIn = true"></template><p>harmless</p>',
  'broken nesting': '<p>harmless<table><tr><td><p><li><img src=x onerror=window.gotIn=true></table><b><i>',
  'an object and an embed':
    '<object data="https://example.invalid/a"></object><embed src="https://example.invalid/b"><p>harmless</p>',
  'a base and a meta':
    '<base href="https://example.invalid/"><meta http-equiv="refresh" content="0;url=https://example.invalid"><p>harmless</p>',
  Word: '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"><style>p.MsoNormal{margin:0}</style></head><body><!--StartFragment--><p class=MsoNormal><b>harmless<o:p></o:p></b></p><p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>&nbsp; </span></span>first</p><!--EndFragment--></body></html>',
  Excel:
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table><col width=64><tr><td class=xl65 x:num="4">4</td><td>harmless</td></tr></table></body></html>',
}

/** Runs in the page: what of a hostile clipboard came into the text or ran. */
export function sleepingDanger(): readonly string[] {
  const text = document.querySelector('main [contenteditable=true]')
  if (text === null) return ['there is no text']
  const forbidden = text.querySelectorAll(
    'script, style, iframe, object, embed, form, input:not([type=checkbox]), svg, math, template, base, meta, link, img[src]',
  )
  const handlers = [...text.querySelectorAll('*')].flatMap(({ attributes }) =>
    [...attributes].filter(({ name }) => name.startsWith('on')).map(({ name }) => name),
  )
  const links = [...text.querySelectorAll('a')].flatMap(({ href }) =>
    /^(https?|mailto):/.test(href) ? [] : [href],
  )
  return [
    ...[...forbidden].map(({ outerHTML }) => outerHTML.slice(0, 80)),
    ...handlers,
    ...links,
    ...(Reflect.get(window, 'gotIn') === true ? ['something ran'] : []),
  ]
}
