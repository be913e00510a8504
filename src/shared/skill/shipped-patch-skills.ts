import { type ShippedSkill, skillAreas } from './shipped-skill.ts'

/** Skills that show in the weeks between meetings rather than in one of them. */
export const shippedPatchSkills: readonly ShippedSkill[] = [
  {
    key: 'forecasting',
    name: 'Forecast and CRM',
    area: skillAreas.patch,
    levels: [
      'The CRM is filled on the evening before the review. Dates move on the day they were due.',
      'Keeps stages and next steps up to date when asked; the forecast is right to about a third.',
      'Each deal has a next step with a date. The commit at the start of a quarter holds, or the change is said the same week.',
      'Sees a slip weeks ahead and says what it rests on. Others check their own forecast with it.',
    ],
    inUse: true,
  },
  {
    key: 'account-planning',
    name: 'Account planning',
    area: skillAreas.patch,
    levels: [
      'Works on whichever account rang last.',
      'Has a plan for the largest accounts, made once a year with help.',
      'Keeps one page per key account: what they want to reach, who matters, the next two moves. It changes each quarter.',
      'Plans together with the customer. Others build theirs after the same page.',
    ],
    inUse: false,
  },
  {
    key: 'time',
    name: 'Time and priorities',
    area: skillAreas.patch,
    levels: [
      'The inbox sets the day. New business waits for a quiet week.',
      'Blocks time for new business, and gives it up when something comes in.',
      'Keeps the blocked hours in most weeks, and can say what was left undone on purpose.',
      'Has hours to spare for hard things, and helps a colleague clear a week.',
    ],
    inUse: false,
  },
  {
    key: 'product-knowledge',
    name: 'Product and market',
    area: skillAreas.patch,
    levels: [
      'Reads out the feature list, and takes most questions along.',
      'Answers the usual questions; needs a specialist for anything beside the standard case.',
      'Explains in the buyer’s trade what the product changes there, and says plainly what it cannot do.',
      'Tells product people what the market will ask for next. Colleagues bring the hard questions here first.',
    ],
    inUse: false,
  },
  {
    key: 'using-feedback',
    name: 'Using feedback',
    area: skillAreas.growing,
    levels: [
      'Explains why it was so. The same point comes up again a month later.',
      'Takes it in and tries it once; comes back to it when asked.',
      'Tries it within a week, reports unasked what came of it, and keeps what works.',
      'Asks to be watched, on the point that is hardest. Gives others feedback they use.',
    ],
    inUse: true,
  },
]
