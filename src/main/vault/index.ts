import { assertNodeRunsTheStore } from './node-guard.ts'

assertNodeRunsTheStore()
// Loaded only now: the store's driver would crash an older Node before the sentence above is said.
void import('./vault-process.ts').then(({ runVaultProcess }) => runVaultProcess())
