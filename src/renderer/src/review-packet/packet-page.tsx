export function PacketPage(_props: { readonly reviewPacketId: string }) {
  return null
}
