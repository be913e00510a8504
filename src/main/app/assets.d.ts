/// <reference types="electron-vite/node" />

/** A file of text as it is, made part of the bundle. */
declare module '*?raw' {
  const text: string
  export default text
}
