/**
 * The arrows of the house (README, "Where things live"): renderer → shared ← main, and inside the vault
 * handlers → service → repository → db. tests/architecture/layers.test.ts plants a violation of each rule.
 */
const anyNoun = '([^/]+)'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'kernel-knows-only-the-schema-library',
      severity: 'error',
      from: { path: '^src/shared/kernel/' },
      to: { pathNot: ['^src/shared/kernel/', 'node_modules/zod'] },
    },
    {
      name: 'shared-is-plain',
      comment: 'Shared code runs in both programs: values, rules and the schema library, nothing else.',
      severity: 'error',
      from: { path: '^src/shared/' },
      to: { pathNot: ['^src/shared/', 'node_modules/zod'] },
    },
    {
      name: 'contracts-stay-apart',
      comment: 'A noun uses another noun’s values, never its contract; contract.ts collects them.',
      severity: 'error',
      from: { path: `^src/shared/${anyNoun}/`, pathNot: '^src/shared/contract\\.ts$' },
      to: { path: '^src/shared/([^/]+)/[^/]+\\.contract\\.ts$', pathNot: '^src/shared/$1/' },
    },
    {
      name: 'preload-is-tiny',
      severity: 'error',
      from: { path: '^src/preload/' },
      to: { pathNot: ['^src/preload/', '^src/shared/', 'electron'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'preload-takes-types-only-from-shared',
      comment: 'But for how a call is sealed, which the vault has to do in the same way.',
      severity: 'error',
      from: { path: '^src/preload/' },
      to: {
        path: '^src/shared/',
        pathNot: '^src/shared/kernel/(sealed|message-problem)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'renderer-never-reaches-main',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: { path: '^src/main/' },
    },
    {
      name: 'bridge-type-only-in-api',
      severity: 'error',
      from: { path: '^src/renderer/', pathNot: ['^src/renderer/src/api/', '^src/renderer/src/vault/'] },
      to: { path: '^src/preload/' },
    },
    {
      name: 'renderer-has-no-node-or-electron',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'renderer-has-no-electron',
      severity: 'error',
      from: { path: '^src/(renderer|shared)/' },
      to: { path: 'node_modules/electron/' },
    },
    {
      name: 'ui-knows-no-noun',
      severity: 'error',
      from: { path: '^src/renderer/src/(ui|format)/' },
      to: { path: '^src/(renderer/src/(?!ui/|format/)|shared/(?!kernel/))' },
    },
    {
      name: 'app-side-never-sees-a-note',
      comment:
        'The app side starts the vault as a process; it may know the kernel, the desktop and the names of vault methods.',
      severity: 'error',
      from: { path: '^src/main/(app/|index\\.ts)' },
      to: {
        path: '^src/',
        pathNot: [
          '^src/main/(app/|index\\.ts)',
          '^src/shared/(kernel|desktop|vault)/',
          '^src/shared/events\\.ts',
        ],
      },
    },
    {
      name: 'vault-has-no-electron',
      severity: 'error',
      from: { path: '^src/main/vault/' },
      to: { path: ['node_modules/electron/', '^src/main/app/', '^src/main/index\\.ts'] },
    },
    {
      name: 'handlers-use-own-service-and-repository',
      severity: 'error',
      from: { path: '^src/main/vault/([^/]+)/[^/]+\\.handlers\\.ts$' },
      to: {
        path: '^src/main/vault/[^/]+/[^/]+\\.(repository|handlers)\\.ts$',
        pathNot: '^src/main/vault/$1/',
      },
    },
    {
      name: 'services-use-own-repository',
      severity: 'error',
      from: { path: '^src/main/vault/([^/]+)/[^/]+\\.service\\.ts$' },
      to: { path: '^src/main/vault/[^/]+/[^/]+\\.repository\\.ts$', pathNot: '^src/main/vault/$1/' },
    },
    {
      name: 'repositories-know-no-service',
      severity: 'error',
      from: { path: '^src/main/vault/[^/]+/[^/]+\\.repository\\.ts$' },
      to: { path: '^src/main/vault/[^/]+/[^/]+\\.(service|handlers|session)\\.ts$' },
    },
    {
      name: 'repositories-read-no-clock',
      comment: 'Only the type of a reading handle comes from context.ts.',
      severity: 'error',
      from: { path: '^src/main/vault/[^/]+/[^/]+\\.repository\\.ts$' },
      to: { path: '^src/main/vault/context\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'db-knows-no-noun',
      severity: 'error',
      from: { path: '^src/main/vault/db/' },
      to: { path: '^src/(main/vault/(?!db/|keys/files|node-guard|context)|shared/(?!kernel/))' },
    },
    {
      name: 'migrations-import-nothing',
      severity: 'error',
      from: { path: '^src/main/vault/db/migrations/\\d' },
      to: { pathNot: '^src/main/vault/db/migration\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    detectProcessBuiltinModuleCalls: true,
    parser: 'swc',
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
