/** The tabs of a rep's page, in the order a conversation is prepared. */
export const repTabs = [
  { key: 'brief', label: 'Brief' },
  { key: 'journal', label: 'Journal' },
  { key: 'one-on-ones', label: 'One-on-ones' },
  { key: 'goals', label: 'Goals' },
  { key: 'coaching', label: 'Coaching' },
  { key: 'skills', label: 'Skills' },
  { key: 'trends', label: 'Trends' },
  { key: 'promises', label: 'Promises' },
  { key: 'timeline', label: 'Timeline' },
  { key: 'profile', label: 'Profile' },
] as const

export type RepTab = (typeof repTabs)[number]['key']

/** A word of the address as a tab; anything unknown opens the brief. */
export function repTabOf(word: string): RepTab {
  return repTabs.find((tab) => tab.key === word)?.key ?? 'brief'
}
