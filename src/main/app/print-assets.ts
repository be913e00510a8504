/// <reference path="./assets.d.ts" />
import interCyrillic from '@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2?asset'
import interGreek from '@fontsource-variable/inter/files/inter-greek-wght-normal.woff2?asset'
import interLatinExt from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?asset'
import interLatin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?asset'
import interVietnamese from '@fontsource-variable/inter/files/inter-vietnamese-wght-normal.woff2?asset'
import serifLatinExtItalic from '@fontsource-variable/newsreader/files/newsreader-latin-ext-wght-italic.woff2?asset'
import serifLatinExt from '@fontsource-variable/newsreader/files/newsreader-latin-ext-wght-normal.woff2?asset'
import serifLatinItalic from '@fontsource-variable/newsreader/files/newsreader-latin-wght-italic.woff2?asset'
import serifLatin from '@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2?asset'
import serifVietnameseItalic from '@fontsource-variable/newsreader/files/newsreader-vietnamese-wght-italic.woff2?asset'
import serifVietnamese from '@fontsource-variable/newsreader/files/newsreader-vietnamese-wght-normal.woff2?asset'
import fontsCss from '../../../resources/packet/fonts.css?raw'
import packetCss from '../../../resources/packet/packet.css?raw'

/** The style sheets a printed page may ask for. They are part of this bundle, so the dev server is not needed. */
export const printStyleSheets: ReadonlyMap<string, string> = new Map([
  ['/print/fonts.css', fontsCss],
  ['/print/packet.css', packetCss],
])

/** The fonts a printed page may ask for, each with its file. `fonts.css` names them. */
export const printFonts: ReadonlyMap<string, string> = new Map([
  ['/print/inter-cyrillic-wght-normal.woff2', interCyrillic],
  ['/print/inter-greek-wght-normal.woff2', interGreek],
  ['/print/inter-latin-ext-wght-normal.woff2', interLatinExt],
  ['/print/inter-latin-wght-normal.woff2', interLatin],
  ['/print/inter-vietnamese-wght-normal.woff2', interVietnamese],
  ['/print/newsreader-latin-ext-wght-italic.woff2', serifLatinExtItalic],
  ['/print/newsreader-latin-ext-wght-normal.woff2', serifLatinExt],
  ['/print/newsreader-latin-wght-italic.woff2', serifLatinItalic],
  ['/print/newsreader-latin-wght-normal.woff2', serifLatin],
  ['/print/newsreader-vietnamese-wght-italic.woff2', serifVietnameseItalic],
  ['/print/newsreader-vietnamese-wght-normal.woff2', serifVietnamese],
])
