import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import {
  cruise,
  type ICruiseOptions,
  type ICruiseResult,
  type IFlattenedRuleSet,
  type IRegularForbiddenRuleType,
} from 'dependency-cruiser'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const rules: { forbidden: (IRegularForbiddenRuleType & { name: string })[]; options: ICruiseOptions } =
  createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs'))

/** A file that breaks a rule, by the rule's name: path → what it imports. */
const violations: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'no-cycles': {
    'src/shared/rep/a.ts': "import { b } from './b.ts'\nexport const a = () => b",
    'src/shared/rep/b.ts': "import { a } from './a.ts'\nexport const b = () => a",
  },
  'kernel-knows-only-the-schema-library': { 'src/shared/kernel/x.ts': "import '../rep/rep.ts'" },
  'shared-is-plain': { 'src/shared/rep/plain.ts': "import 'node:fs'" },
  'contracts-stay-apart': { 'src/shared/goal/goal.ts': "import '../rep/rep.contract.ts'" },
  'preload-is-tiny': { 'src/preload/index.ts': "import 'zod/mini'" },
  'preload-takes-types-only-from-shared': { 'src/preload/other.ts': "import '../shared/rep/rep.ts'" },
  'renderer-never-reaches-main': { 'src/renderer/src/goal/x.ts': "import '../../../main/vault/router.ts'" },
  'bridge-type-only-in-api': { 'src/renderer/src/goal/y.ts': "import '../../../preload/bridge.ts'" },
  'renderer-has-no-node-or-electron': { 'src/renderer/src/goal/z.ts': "import 'node:path'" },
  'renderer-has-no-electron': { 'src/renderer/src/goal/e.ts': "import 'electron'" },
  'ui-knows-no-noun': { 'src/renderer/src/ui/x.ts': "import '../goal/x.ts'" },
  'app-side-never-sees-a-note': { 'src/main/app/x.ts': "import '../vault/router.ts'" },
  'vault-has-no-electron': { 'src/main/vault/x.ts': "import 'electron'" },
  'handlers-use-own-service-and-repository': {
    'src/main/vault/goal/goal.handlers.ts': "import '../rep/rep.repository.ts'",
  },
  'services-use-own-repository': {
    'src/main/vault/goal/goal.service.ts': "import '../rep/rep.repository.ts'",
  },
  'repositories-know-no-service': { 'src/main/vault/rep/rep.repository.ts': "import './rep.service.ts'" },
  'repositories-read-no-clock': {
    'src/main/vault/tag/tag.repository.ts': "import { clock } from '../context.ts'\nexport const now = clock",
  },
  'db-knows-no-noun': { 'src/main/vault/db/x.ts': "import '../rep/rep.service.ts'" },
  'migrations-import-nothing': { 'src/main/vault/db/migrations/0001-x.ts': "import '../x.ts'" },
}

/** What the planted files point at. */
const innocent: Readonly<Record<string, string>> = {
  'src/shared/rep/rep.ts': 'export const rep = 1',
  'src/shared/rep/rep.contract.ts': 'export const c = 1',
  'src/main/vault/router.ts': 'export const r = 1',
  'src/main/vault/context.ts': 'export const clock = 1',
  'src/main/vault/rep/rep.service.ts': 'export const s = 1',
  'src/preload/bridge.ts': 'export const b = 1',
}

async function cruiseTree(baseDir: string): Promise<ICruiseResult> {
  const ruleSet: IFlattenedRuleSet = { forbidden: rules.forbidden }
  const result = await cruise(['src'], { ...rules.options, ruleSet, validate: true, baseDir })
  if (typeof result.output === 'string') throw new Error('expected a result object')
  return result.output
}

describe('the arrows of the house', () => {
  it('hold in the source', { timeout: 30_000 }, async () => {
    const { summary } = await cruiseTree(root)
    expect(summary.totalCruised).toBeGreaterThan(50)
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([])
  })

  it('are caught when broken, each rule by its own planted violation', { timeout: 30_000 }, async () => {
    const tree = mkdtempSync(join(tmpdir(), 'halftime-arrows-'))
    try {
      symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'))
      for (const files of [innocent, ...Object.values(violations)]) {
        for (const [path, text] of Object.entries(files)) {
          mkdirSync(dirname(join(tree, path)), { recursive: true })
          writeFileSync(join(tree, path), text)
        }
      }
      const { summary } = await cruiseTree(tree)
      const bitten = new Set(summary.violations.map(({ rule }) => rule.name))
      const names = rules.forbidden.map((rule) => rule.name)
      expect(Object.keys(violations).sort()).toEqual([...names].sort())
      expect(names.filter((name) => !bitten.has(name))).toEqual([])
    } finally {
      rmSync(tree, { recursive: true, force: true })
    }
  })
})
