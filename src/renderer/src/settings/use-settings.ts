import { defaultSettings, type Settings } from '../../../shared/setting/setting.ts'
import { useQueryOf } from '../api/queries.ts'

/** The vault's settings; until they are here, the ones it begins with. */
export function useSettings(): Settings {
  return useQueryOf('setting.get', {}).data ?? defaultSettings
}
