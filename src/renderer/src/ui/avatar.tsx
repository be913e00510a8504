import { initialsOf } from './initials.ts'

/** A person as initials or as a picture kept in the vault (`data:` only). Decorative: the name stands beside it. */
export function Avatar(props: {
  readonly name: string
  readonly photo?: string | null | undefined
  readonly size?: 'small' | 'medium' | 'large' | undefined
}) {
  const { name, photo, size = 'small' } = props
  if (photo?.startsWith('data:image/')) {
    return <img className="ui-avatar" data-size={size} src={photo} alt="" />
  }
  return (
    <span className="ui-avatar" data-size={size} aria-hidden="true">
      {initialsOf(name)}
    </span>
  )
}
