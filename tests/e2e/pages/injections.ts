import type { Page } from '@playwright/test'

/**
 * Tries everything that hostile words in a page could try, and answers the names of what got through.
 * The last one is let through by the policy on purpose: without it a broken harness would look safe.
 */
export function gotThrough(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const outside = 'https://example.invalid'
    const patienceMs = 400
    const hit = (): boolean => Reflect.get(window, 'gotIn') === true
    /** Puts an element into the page and says whether it loaded. */
    const loads = (tag: string, set: (element: HTMLElement) => void): Promise<boolean> =>
      new Promise((resolve) => {
        const element = document.createElement(tag)
        const settle = (value: boolean): void => {
          element.remove()
          resolve(value)
        }
        for (const name of ['load', 'loadeddata']) element.addEventListener(name, () => settle(true))
        element.addEventListener('error', () => settle(false))
        setTimeout(() => settle(false), patienceMs)
        try {
          set(element)
          document.body.append(element)
        } catch {
          settle(false)
        }
      })
    /** Does it and looks a moment later whether the planted code ran. */
    const runs = async (act: () => unknown): Promise<boolean> => {
      act()
      await new Promise((resolve) => setTimeout(resolve, 60))
      return hit()
    }
    /** Whether a promise is kept before patience ends. */
    const settles = (act: () => Promise<unknown>): Promise<boolean> =>
      Promise.race([
        act().then(() => true),
        new Promise<boolean>((resolve) => setTimeout(() => resolve(false), patienceMs)),
      ])
    const opens = (target: EventTarget): Promise<boolean> =>
      settles(() => new Promise((resolve) => target.addEventListener('open', resolve)))
    const code = 'window.gotIn = true'
    /** A frame that was refused loads all the same, with an error page; the refusal is told apart. */
    const frames = async (set: (element: HTMLElement) => void): Promise<boolean> => {
      let isRefused = false
      const hear = ({ effectiveDirective }: SecurityPolicyViolationEvent): void => {
        if (effectiveDirective === 'frame-src') isRefused = true
      }
      document.addEventListener('securitypolicyviolation', hear)
      const isLoaded = await loads('iframe', set)
      document.removeEventListener('securitypolicyviolation', hear)
      return isLoaded && !isRefused
    }
    const blobOf = (text: string): string =>
      URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))
    const hostile = `<img src="x" onerror="${code}">`
    const set = (name: string, value: string) => (element: Element) => element.setAttribute(name, value)
    const clickLink = (href: string): void => {
      const link = document.createElement('a')
      link.href = href
      document.body.append(link)
      link.click()
      link.remove()
    }
    const attempts: Readonly<Record<string, () => Promise<boolean> | boolean>> = {
      'an inline script': () =>
        runs(() => {
          const script = document.createElement('script')
          script.append(code)
          document.body.append(script)
        }),
      'the text of a script': () =>
        runs(() => {
          const script = document.createElement('script')
          script.text = code
          document.body.append(script)
        }),
      eval: () => runs(() => Reflect.get(window, 'eval')(code)),
      'new Function': () => runs(() => Reflect.construct(Function, [code])()),
      'setTimeout with a text': () => runs(() => Reflect.apply(setTimeout, window, [code, 0])),
      'setInterval with a text': () => runs(() => Reflect.apply(setInterval, window, [code, 10])),
      innerHTML: () => runs(() => Reflect.set(document.createElement('div'), 'innerHTML', hostile)),
      outerHTML: () =>
        runs(() => Reflect.set(document.body.appendChild(document.createElement('i')), 'outerHTML', hostile)),
      insertAdjacentHTML: () => runs(() => document.body.insertAdjacentHTML('beforeend', hostile)),
      'document.write': () => runs(() => document.write(hostile)),
      'a DOMParser': () =>
        runs(
          () => new DOMParser().parseFromString(hostile, 'text/html') && Reflect.set(window, 'gotIn', true),
        ),
      'a contextual fragment': () =>
        runs(() => document.body.append(document.createRange().createContextualFragment(hostile))),
      'an event handler attribute': () =>
        runs(() => {
          const button = document.createElement('button')
          button.setAttribute('onclick', code)
          document.body.append(button)
          button.click()
          button.remove()
        }),
      'a javascript: link': () => runs(() => clickLink(`javascript:${code}`)),
      'a script from outside': () => loads('script', set('src', `${outside}/a.js`)),
      'a script in a data address': () => loads('script', set('src', `data:text/javascript,${code}`)),
      'a script in a blob': () => loads('script', set('src', blobOf(code))),
      'a module from outside': () => settles(() => import(/* @vite-ignore */ `${outside}/a.js`)),
      'a module in a data address': () =>
        settles(() => import(/* @vite-ignore */ `data:text/javascript,${code}`)),
      'a picture from outside': () => loads('img', set('src', `${outside}/a.png`)),
      'a style sheet from outside': () =>
        loads('link', (element) => {
          element.setAttribute('rel', 'stylesheet')
          element.setAttribute('href', `${outside}/a.css`)
        }),
      'an inline style sheet': () => {
        const style = document.createElement('style')
        style.append('body { --got-in: 1 }')
        document.head.append(style)
        const applied = getComputedStyle(document.body).getPropertyValue('--got-in') !== ''
        style.remove()
        return applied
      },
      'a style attribute': () => {
        const box = document.createElement('div')
        box.setAttribute('style', '--got-in: 1')
        document.body.append(box)
        const applied = getComputedStyle(box).getPropertyValue('--got-in') !== ''
        box.remove()
        return applied
      },
      'a font from outside': () => settles(() => new FontFace('x', `url(${outside}/a.woff2)`).load()),
      'a base address': () => {
        const base = document.createElement('base')
        base.href = `${outside}/`
        document.head.append(base)
        const moved = document.baseURI.startsWith(outside)
        base.remove()
        return moved
      },
      'a frame from outside': () => frames(set('src', `${outside}/`)),
      'a frame in a data address': () => runs(() => loads('iframe', set('src', `data:text/html,${hostile}`))),
      'a frame with its own text': () => runs(() => loads('iframe', set('srcdoc', hostile))),
      'an object': () => loads('object', set('data', `${outside}/a.swf`)),
      'an embedded file': () => loads('embed', set('src', `${outside}/a.swf`)),
      'a worker in a blob': () => opensWorker(() => new Worker(blobOf('postMessage(1)'))),
      'a shared worker': () =>
        opensWorker(() => new SharedWorker(blobOf('onconnect=e=>e.ports[0].postMessage(1)')).port),
      'a service worker': () => settles(() => navigator.serviceWorker.register('/a.js')),
      fetch: () => settles(() => fetch(`${outside}/a`)),
      'a fetch of our own scheme': () => settles(() => fetch('/index.html')),
      'an XMLHttpRequest': () =>
        settles(
          () =>
            new Promise((resolve) => {
              const request = new XMLHttpRequest()
              request.addEventListener('load', resolve)
              request.open('GET', `${outside}/a`)
              request.send()
            }),
        ),
      'a web socket': () => opens(new WebSocket('wss://example.invalid/')),
      'an event source': () => opens(new EventSource(`${outside}/a`)),
      sound: () => loads('audio', set('src', `${outside}/a.mp3`)),
      'a moving picture': () => loads('video', set('src', `${outside}/a.mp4`)),
      'a WebAssembly module': () =>
        settles(() => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))),
      'a picture the policy allows': () =>
        loads('img', set('src', 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=')),
    }
    function opensWorker(make: () => EventTarget): Promise<boolean> {
      return settles(
        () =>
          new Promise((resolve) => {
            const worker = make()
            worker.addEventListener('message', resolve)
            if (worker instanceof MessagePort) worker.start()
          }),
      )
    }
    const through: string[] = []
    for (const [name, attempt] of Object.entries(attempts)) {
      Reflect.set(window, 'gotIn', false)
      // A refusal is thrown as often as it is silent.
      const isThrough = await Promise.resolve()
        .then(attempt)
        .catch(() => false)
      if (isThrough || hit()) through.push(name)
    }
    return through
  })
}
