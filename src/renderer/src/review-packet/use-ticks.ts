import { useState } from 'react'
import type {
  PacketChanges,
  PacketChoices,
  PacketItemKey,
  PacketSection,
} from '../../../shared/review-packet/review-packet.ts'
import { useCommand } from '../api/queries.ts'

/**
 * The ticks of a packet. They follow the hand at once and are sent whole, in the order they were made, so
 * ticking fast loses none; the preview follows from the store.
 */
export function useTicks(choices: PacketChoices) {
  const { id } = choices
  const [offSections, setOffSections] = useState<readonly PacketSection[]>(choices.offSections)
  const [leftOut, setLeftOut] = useState<readonly PacketItemKey[]>(choices.leftOut)
  const { runAsync, error } = useCommand('reviewPacket.change')
  function change(changes: PacketChanges): Promise<unknown> {
    return runAsync({ id, changes })
  }
  return {
    offSections,
    leftOut,
    error,
    change,
    tickSection(section: PacketSection, isOn: boolean): void {
      const next = isOn ? offSections.filter((one) => one !== section) : [...offSections, section]
      setOffSections(next)
      void change({ offSections: next }).catch(() => setOffSections(choices.offSections))
    },
    tickItem(key: PacketItemKey, isIn: boolean): void {
      const next = isIn ? leftOut.filter((one) => one !== key) : [...leftOut, key]
      setLeftOut(next)
      void change({ leftOut: next }).catch(() => setLeftOut(choices.leftOut))
    },
  }
}
