import { shippedPatchSkills } from './shipped-patch-skills.ts'
import { type ShippedSkill, skillAreas } from './shipped-skill.ts'

const conversationSkills: readonly ShippedSkill[] = [
  {
    key: 'prospecting',
    name: 'Prospecting',
    area: skillAreas.doors,
    levels: [
      'Writes to whoever is on the list. The first line could have gone to anybody.',
      'Has a list with a reason beside each name, and asks for help with the first line.',
      'Opens new accounts every week with a reason that is the buyer’s own, and keeps at it after the third silence.',
      'Others borrow the list and the first lines. Tries a new way in, counts what came of it and tells the team.',
    ],
    inUse: true,
  },
  {
    key: 'opening',
    name: 'Opening and agenda',
    area: skillAreas.conversation,
    levels: [
      'Starts with the company’s slides. Nobody in the room knows what the end should bring.',
      'Says an agenda at the start when reminded; the buyer nods and adds nothing.',
      'Agrees purpose, time and the wanted end in the first two minutes, and asks what the buyer wants to add.',
      'Changes the agenda in the room when the buyer needs another one. New people sit in to see how it is done.',
    ],
    inUse: true,
  },
  {
    key: 'discovery',
    name: 'Discovery',
    area: skillAreas.conversation,
    levels: [
      'Asks what the buyer has today, and offers the product at the first problem named.',
      'Asks why it matters when the questions lie on the table; what it costs to do nothing stays open.',
      'Stays with one problem until its cause, its cost and the person who feels it are named in the buyer’s words.',
      'Asks what makes the buyer stop and think. Can say afterwards which question opened it, and practises it with others.',
    ],
    inUse: true,
  },
  {
    key: 'qualification',
    name: 'Qualification',
    area: skillAreas.deal,
    levels: [
      'Calls a deal good because the talk was friendly. Money, date and decision are guesses.',
      'Knows who decides and why now when asked in a review; finds the gaps there, not before.',
      'Names what is known and what is only hoped, in each deal, unasked. Lets a deal go and says why.',
      'Sees in other people’s deals what is missing, and asks for it so that they find it themselves.',
    ],
    inUse: true,
  },
  {
    key: 'multi-threading',
    name: 'Multi-threading',
    area: skillAreas.deal,
    levels: [
      'Talks with one person per account, and waits when that one is away.',
      'Can name the others who have a say; meets them when somebody else sets it up.',
      'Meets three or more people in each larger deal before the offer, and knows what each one stands to lose.',
      'Has buyers bring colleagues along unasked. Draws the map of an account with others, on their deals.',
    ],
    inUse: true,
  },
  {
    key: 'value-story',
    name: 'Value story and demo',
    area: skillAreas.conversation,
    levels: [
      'Shows everything the product can do, in the order of the menu.',
      'Shows what was asked for; what it is worth to this buyer comes from a slide.',
      'Shows two or three things, each tied to something the buyer said, and puts the buyer’s own number on it.',
      'Has the buyer tell the story to the next person. Others take over the examples.',
    ],
    inUse: true,
  },
  {
    key: 'objections',
    name: 'Handling objections',
    area: skillAreas.conversation,
    levels: [
      'Answers before the sentence is over, or lowers the price.',
      'Lets the buyer finish and has an answer; what lies behind it is found later, in the debrief.',
      'Asks first what lies behind it, says it back, answers that, and checks whether it is settled.',
      'Brings up the hard point before the buyer does. Plays the buyer for others, so that they can practise.',
    ],
    inUse: true,
  },
  {
    key: 'negotiation',
    name: 'Negotiation',
    area: skillAreas.deal,
    levels: [
      'Gives a discount when asked, and hears of the next wish afterwards.',
      'Asks the manager before giving way, and holds the line with that backing.',
      'Gives nothing without getting something of worth. Goes in with the first offer, the limit and the trade written down.',
      'Finds trades that cost little and are worth much to the other side. Prepares others for their hard rounds.',
    ],
    inUse: false,
  },
  {
    key: 'next-step',
    name: 'Closing for the next step',
    area: skillAreas.deal,
    levels: [
      'Ends with “I will send you something”. The next date is open.',
      'Asks for a next step when reminded; it stands in one calendar.',
      'Leaves each meeting with a day, a purpose and a name on both sides, in both calendars.',
      'Agrees the whole way to the signature with the buyer, and has the buyer move it along. Others copy the plan.',
    ],
    inUse: true,
  },
]

/**
 * The skills the app comes with, in the order of the grid. Ten are in use from the start: few enough to
 * know by heart. Each level says what one would see or hear, so that evidence can be held against it.
 */
export const shippedSkills: readonly ShippedSkill[] = [...conversationSkills, ...shippedPatchSkills]
