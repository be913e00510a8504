import type { FieldWords } from './field.tsx'
import { MultiCombobox } from './multi-combobox.tsx'

/** Free words as chips. Known tags are suggested; Enter or a comma takes a new one. */
export function TagInput(
  props: FieldWords & {
    readonly tags: readonly string[]
    readonly suggestions: readonly string[]
    readonly onChange: (tags: readonly string[]) => void
    readonly placeholder?: string | undefined
    readonly disabled?: boolean | undefined
  },
) {
  const { tags, suggestions, onChange, placeholder = 'Add a tag', ...words } = props
  const known = [...new Set([...suggestions, ...tags])]
  return (
    <MultiCombobox
      {...words}
      options={known.map((tag) => ({ id: tag, label: tag }))}
      values={tags}
      onChange={onChange}
      onCreate={(text) => onChange([...tags, text.replaceAll(',', ' ').trim()])}
      createWord="Add"
      placeholder={placeholder}
      emptyText="Type a word and press Enter."
      takeKeys={[',']}
    />
  )
}
