import * as z from 'zod/mini'
import { command, query } from '../kernel/contract.ts'
import { SettingChanges, Settings } from './setting.ts'

export const settingContract = {
  get: query({ input: z.strictObject({}), output: Settings }),
  change: command({ input: SettingChanges, output: Settings }),
}
