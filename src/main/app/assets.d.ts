/// <reference types="electron-vite/node" />

/** A file of text as it is, made part of the bundle. */
declare module '*?raw' {
  const text: string
  // biome-ignore lint/style/noDefaultExport: this is how the bundler hands over a file
  export default text
}
