/** Names that runtimes and inspectors probe on any object; asking for them is not using an API. */
const probedByRuntimes = new Set([
  'then',
  'toJSON',
  'constructor',
  'nodeType',
  'asymmetricMatch',
  '$$typeof',
  'default',
  '__esModule',
])

/**
 * The same object, but asking it for something the stand-in lacks throws a sentence instead of
 * answering `undefined`. Assigning stays possible: tests replace `dialog.showSaveDialog`.
 */
export function provide<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key, receiver) {
      if (typeof key === 'string' && !(key in object) && !probedByRuntimes.has(key))
        throw new Error(`the stand-in does not provide ${name}.${key}`)
      return Reflect.get(object, key, receiver)
    },
  })
}

/** A class or function that exists in Electron and is not stood in for: using it throws. */
export function notProvided(name: string): new () => object {
  return class {
    constructor() {
      throw new Error(`the stand-in does not provide ${name}`)
    }
  }
}
