import type { MetricPeriod } from './metric-period.ts'
import type { GoodDirection, MetricUnit } from './metric-value.ts'

/** A metric the app knows of, to be taken into the manager's own list. */
export interface MetricPreset {
  readonly key: string
  readonly name: string
  /** Leading: what a rep can do this week. Lagging: what comes of it. */
  readonly kind: 'leading' | 'lagging'
  readonly unit: MetricUnit
  readonly goodDirection: GoodDirection
  readonly period: MetricPeriod
  /** What is counted, or what to pair it with; empty if the name says all. */
  readonly note: string
}

type Row = readonly [
  key: string,
  name: string,
  unit: MetricUnit,
  goodDirection: GoodDirection,
  period: MetricPeriod,
  note?: string,
]

const leading: readonly Row[] = [
  ['dials', 'Calls made', 'count', 'up', 'week', 'Pair with conversations, or it counts fingers.'],
  ['conversations', 'Conversations', 'count', 'up', 'week', 'Calls in which somebody who matters spoke.'],
  ['connect-rate', 'Connect rate', 'percent', 'up', 'week', 'Conversations out of calls made.'],
  ['emails', 'Emails sent', 'count', 'up', 'week', 'Easy to inflate; look at replies beside it.'],
  ['replies', 'Replies received', 'count', 'up', 'week', 'From buyers, to any channel.'],
  ['social-touches', 'Social touches', 'count', 'up', 'week', 'Easy to inflate; look at replies beside it.'],
  ['new-accounts', 'New accounts touched', 'count', 'up', 'week'],
  ['new-contacts', 'New contacts', 'count', 'up', 'week', 'People met for the first time.'],
  [
    'contacts-per-account',
    'Contacts per account',
    'ratio',
    'up',
    'month',
    'How many people know you in an open deal.',
  ],
  ['meetings-booked', 'Meetings booked', 'count', 'up', 'week'],
  ['first-meetings', 'First meetings', 'count', 'up', 'week', 'Held, not booked.'],
  ['show-rate', 'Show rate', 'percent', 'up', 'week', 'Meetings held out of meetings booked.'],
  ['discovery-calls', 'Discovery calls', 'count', 'up', 'week'],
  ['demos', 'Demos', 'count', 'up', 'week'],
  ['proposals', 'Proposals sent', 'count', 'up', 'week'],
  ['new-opportunities', 'New opportunities', 'count', 'up', 'week'],
  [
    'pipeline-created',
    'Pipeline created',
    'money',
    'up',
    'week',
    'Value of opportunities opened in the period.',
  ],
  [
    'pipeline-coverage',
    'Pipeline coverage',
    'ratio',
    'up',
    'month',
    'Open pipeline divided by the target that is left. What is needed is one divided by your own win rate.',
  ],
  [
    'stage-conversion',
    'Stage conversion',
    'percent',
    'up',
    'month',
    'Deals that moved on out of deals that could; name the two stages.',
  ],
  ['next-step-dated', 'Deals with a dated next step', 'percent', 'up', 'week', 'Out of all open deals.'],
  [
    'untouched-deals',
    'Untouched deals',
    'count',
    'down',
    'week',
    'Open deals with no activity for longer than you allow.',
  ],
  ['speed-to-lead', 'Speed to lead', 'hours', 'down', 'week', 'From a new lead to the first answer.'],
  ['follow-up-time', 'Follow-up time', 'hours', 'down', 'week', 'From a meeting to the written follow-up.'],
  ['follow-ups-in-a-day', 'Follow-ups within 24 hours', 'percent', 'up', 'week', 'Out of all meetings held.'],
  ['call-score', 'Call score', 'level', 'up', 'month', 'From your scorecard.'],
  ['skill-score', 'Skill score', 'level', 'up', 'month', 'The level of the one skill in focus.'],
  [
    'talk-share',
    'Talk share',
    'percent',
    'down',
    'week',
    'Share of the call in which the rep speaks. Neither end of the scale is good.',
  ],
  ['account-reviews', 'Account reviews', 'count', 'up', 'month'],
  ['stakeholders-met', 'Stakeholders met', 'count', 'up', 'month', 'Different people, in existing accounts.'],
  [
    'renewal-steps-on-time',
    'Renewal steps on time',
    'percent',
    'up',
    'month',
    'Out of the steps due in the period.',
  ],
  ['visits', 'Visits', 'count', 'up', 'week'],
  ['one-on-ones-held', 'One-on-ones held', 'count', 'up', 'month'],
  ['one-on-ones-kept', 'One-on-ones kept', 'percent', 'up', 'month', 'Held out of planned.'],
  ['coaching-hours', 'Coaching hours', 'hours', 'up', 'month', 'Hours spent on skills, not on deals.'],
  ['observations', 'Observations', 'count', 'up', 'month', 'Calls or visits you saw with your own eyes.'],
  ['feedback-delivered', 'Feedback delivered', 'count', 'up', 'month'],
  ['recognition-given', 'Recognition given', 'count', 'up', 'month', 'Only what named a behaviour.'],
  [
    'promises-kept',
    'Promises kept',
    'percent',
    'up',
    'month',
    'Kept out of due, on both sides of the table.',
  ],
]

const lagging: readonly Row[] = [
  ['bookings', 'Bookings', 'money', 'up', 'month', 'Value of deals won in the period.'],
  ['revenue', 'Revenue', 'money', 'up', 'month'],
  ['quota-attainment', 'Quota attainment', 'percent', 'up', 'quarter', 'Bookings out of quota.'],
  ['deals-won', 'Deals won', 'count', 'up', 'month'],
  [
    'accepted-opportunities',
    'Accepted opportunities',
    'count',
    'up',
    'month',
    'Opportunities from booked meetings that were accepted.',
  ],
  [
    'win-rate',
    'Win rate by count',
    'percent',
    'up',
    'quarter',
    'Won out of closed; say whether dropped deals count.',
  ],
  ['win-rate-value', 'Win rate by value', 'percent', 'up', 'quarter', 'Value won out of value closed.'],
  ['deal-size', 'Average deal size', 'money', 'up', 'quarter'],
  ['discount', 'Discount depth', 'percent', 'down', 'quarter', 'Average share taken off the list price.'],
  ['sales-cycle', 'Sales cycle', 'days', 'down', 'quarter', 'From opening to won.'],
  ['deal-age', 'Deal age', 'days', 'down', 'month', 'Of open deals.'],
  [
    'sales-velocity',
    'Sales velocity',
    'money',
    'up',
    'quarter',
    'Deals times size times win rate, divided by cycle: money a day.',
  ],
  [
    'forecast-accuracy',
    'Forecast accuracy',
    'percent',
    'up',
    'quarter',
    'Actual against what was committed.',
  ],
  [
    'slipped-deals',
    'Slipped deals',
    'count',
    'down',
    'month',
    'Close date left the period it was committed for.',
  ],
  ['push-count', 'Close dates pushed', 'count', 'down', 'month'],
  ['new-logos', 'New logos', 'count', 'up', 'quarter'],
  ['expansion', 'Expansion', 'money', 'up', 'quarter', 'Added in existing accounts.'],
  ['renewal-rate', 'Renewal rate', 'percent', 'up', 'quarter'],
  ['churn', 'Churn', 'percent', 'down', 'quarter'],
  [
    'net-retention',
    'Net retention',
    'percent',
    'up',
    'quarter',
    'Revenue kept and added out of revenue at the start.',
  ],
  [
    'ramp-to-first-deal',
    'Ramp to first deal',
    'days',
    'down',
    'quarter',
    'From the first day to the first deal won.',
  ],
  [
    'ramp-to-quota',
    'Ramp to full quota',
    'days',
    'down',
    'quarter',
    'From the first day to the first full quota.',
  ],
  [
    'team-attainment',
    'Team attainment',
    'percent',
    'up',
    'quarter',
    'Bookings of the team out of its quota.',
  ],
  ['reps-over-80', 'Reps over 80 % of quota', 'percent', 'up', 'quarter', 'Share of the team.'],
  ['rep-retention', 'Rep retention', 'percent', 'up', 'quarter'],
  [
    'job-outlook',
    'Outlook on the job',
    'level',
    'up',
    'quarter',
    'What they say when you ask, on your own scale.',
  ],
]

function presetOf(kind: MetricPreset['kind']) {
  return ([key, name, unit, goodDirection, period, note = '']: Row): MetricPreset => ({
    key,
    name,
    kind,
    unit,
    goodDirection,
    period,
    note,
  })
}

/**
 * The metrics sales managers keep, leading ones first. No benchmark comes with them: published ones
 * disagree, so a rep is compared with their own past.
 */
export const metricCatalogue: readonly MetricPreset[] = [
  ...leading.map(presetOf('leading')),
  ...lagging.map(presetOf('lagging')),
]

/** What to look at for a role: three things to do and one that comes of them. More would be watched less. */
export interface RolePreset {
  readonly key: 'sdr' | 'account-executive' | 'account-manager' | 'field' | 'manager'
  readonly name: string
  readonly leading: readonly [string, string, string]
  readonly lagging: string
}

export const rolePresets: readonly RolePreset[] = [
  {
    key: 'sdr',
    name: 'Sales development',
    leading: ['dials', 'conversations', 'meetings-booked'],
    lagging: 'accepted-opportunities',
  },
  {
    key: 'account-executive',
    name: 'Account executive',
    leading: ['first-meetings', 'demos', 'proposals'],
    lagging: 'bookings',
  },
  {
    key: 'account-manager',
    name: 'Account manager and customer success',
    leading: ['account-reviews', 'stakeholders-met', 'renewal-steps-on-time'],
    lagging: 'net-retention',
  },
  {
    key: 'field',
    name: 'Field sales',
    leading: ['visits', 'new-contacts', 'follow-ups-in-a-day'],
    lagging: 'revenue',
  },
  {
    key: 'manager',
    name: 'Sales manager',
    leading: ['coaching-hours', 'observations', 'one-on-ones-kept'],
    lagging: 'team-attainment',
  },
]
