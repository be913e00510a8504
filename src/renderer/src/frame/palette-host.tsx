import { Palette } from '../shell/palette.tsx'
import { usePaletteGroups } from './use-palette-groups.tsx'
import { useTeam } from './use-team.ts'

/** The palette with everything it offers. */
export function PaletteHost(props: {
  readonly open: boolean
  readonly onClose: () => void
  readonly query: string
  readonly onQueryChange: (query: string) => void
  readonly go: (href: string) => void
}) {
  const { open, onClose, query, onQueryChange, go } = props
  const palette = usePaletteGroups(query, useTeam(), go)
  return (
    <Palette
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose()
      }}
      query={query}
      onQueryChange={onQueryChange}
      groups={palette.groups}
      onRun={(item) => {
        onClose()
        palette.run(item)
      }}
    />
  )
}
