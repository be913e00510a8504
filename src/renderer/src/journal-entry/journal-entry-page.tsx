export function JournalEntryPage(_props: { readonly entryId: string }) {
  return null
}
