export function OneOnOnePage(_props: { readonly oneOnOneId: string }) {
  return null
}
