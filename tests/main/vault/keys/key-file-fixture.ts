import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Files, nodeFiles } from '../../../../src/main/vault/db/files.ts'
import { canonicalJson } from '../../../../src/main/vault/keys/canonical-json.ts'
import { writeKeyDocument } from '../../../../src/main/vault/keys/key-document.ts'
import { createKeyFile, type KeyFileTools, newMasterKey } from '../../../../src/main/vault/keys/key-file.ts'
import { systemRandomness } from '../../../../src/main/vault/keys/randomness.ts'
import { newRecoveryCode } from '../../../../src/main/vault/keys/recovery-code.ts'
import { instant } from '../../../../src/shared/kernel/time.ts'

/** The least the reading caps allow: a hundredth of what a real passphrase costs. */
export const cheapKdfCost = { memoryKiB: 19_456, passes: 1, lanes: 1 }
export const passphrase = 'quiet copper lanterns'
export const vaultId = '6f1f7c0e-3a52-4c1b-9d62-0d6a1f3f2b11'

/** An empty folder that goes away with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'halftime-'))
  onTestFinished(() => {
    chmodSync(folder, 0o700)
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

export function toolsIn(folder: string, files: Files = nodeFiles): KeyFileTools {
  return {
    files,
    randomness: systemRandomness,
    kdfCost: cheapKdfCost,
    paths: { main: join(folder, 'vault.key'), copy: join(folder, 'vault.key.bak') },
  }
}

/** A key file in an empty folder, and everything that opens it. */
export async function givenKeyFile(words = passphrase) {
  const folder = temporaryFolder()
  const tools = toolsIn(folder)
  const masterKey = newMasterKey(systemRandomness)
  const recoveryCode = newRecoveryCode(systemRandomness)
  const createdAt = instant('2026-04-02T09:00:00Z')
  await createKeyFile(tools, { vaultId, createdAt, masterKey, passphrase: words, recoveryCode })
  const { main, copy } = tools.paths
  return {
    folder,
    tools,
    masterKey,
    recoveryCode,
    bytes: readFileSync(main),
    read: () => ({ main: readFileSync(main), copy: readFileSync(copy) }),
    write: (content: { main?: Buffer | string; copy?: Buffer | string }) => {
      if (content.main !== undefined) writeFileSync(main, content.main)
      if (content.copy !== undefined) writeFileSync(copy, content.copy)
    },
  }
}

interface LooseSlot {
  kdf: Record<string, unknown>
}

/** The file with its slots altered and their digests made to fit again, as somebody without keys would. */
export function forge(bytes: Buffer, change: (slots: LooseSlot[]) => unknown): Buffer {
  const document = JSON.parse(bytes.toString('utf8'))
  change(document.slots)
  const resigned = JSON.parse(writeKeyDocument(document, Buffer.alloc(32)).toString('utf8'))
  return Buffer.from(canonicalJson({ ...resigned, mac: document.mac }))
}

/** The real files, but the call with that number (counting from 0) fails as on a full disk. */
export function filesThatFailAt(failingCall: number, code = 'ENOSPC') {
  let calls = 0
  const step = (): void => {
    if (calls++ === failingCall) throw Object.assign(new Error(code), { code })
  }
  const files: Files = {
    ...nodeFiles,
    create: (path) => {
      step()
      return nodeFiles.create(path)
    },
    write: (file, bytes) => {
      if (calls === failingCall) nodeFiles.write(file, bytes.subarray(0, 100))
      step()
      nodeFiles.write(file, bytes)
    },
    sync: (file) => {
      step()
      nodeFiles.sync(file)
    },
    rename: (from, to) => {
      step()
      nodeFiles.rename(from, to)
    },
    syncFolder: (path) => {
      step()
      nodeFiles.syncFolder(path)
    },
  }
  return { files, calls: () => calls }
}
