import type { RecordLine, RecordNoun } from '../../../shared/record/record.ts'

/** Where a record is shown; for what has no page of its own, the tab of the rep it is about. */
export function hrefOfRecord(line: Pick<RecordLine, 'noun' | 'recordId' | 'repIds'>): string {
  const repId = line.repIds[0]
  switch (line.noun) {
    case 'rep':
      return `#/rep/${line.recordId}/brief`
    case 'journal-entry':
      return `#/journal/${line.recordId}`
    case 'one-on-one':
      return `#/one-on-one/${line.recordId}`
    case 'review-packet':
      return `#/packets/${line.recordId}`
    case 'commitment':
      return repId === undefined ? '#/promises' : `#/rep/${repId}/promises`
    case 'goal':
      return repId === undefined ? '#/today' : `#/rep/${repId}/goals`
    case 'metric-reading':
      return repId === undefined ? '#/numbers' : `#/rep/${repId}/trends`
    case 'basket-item':
      return repId === undefined ? '#/today' : `#/rep/${repId}/one-on-ones`
    case 'follow-up':
      return repId === undefined ? '#/today' : `#/rep/${repId}/coaching`
    case 'desire-reading':
    case 'fit-review':
      return repId === undefined ? '#/today' : `#/rep/${repId}/coaching`
    case 'track':
      return `#/track/${line.recordId}`
    case 'template':
    case 'entry-template':
      return '#/templates'
    case 'metric':
      return '#/numbers'
    case 'scorecard':
      return `#/scorecard/${line.recordId}`
    case 'scorecard-form':
      return '#/skills'
    case 'skill':
    case 'coaching-plan':
    case 'small-gain':
      return repId === undefined ? '#/skills' : `#/rep/${repId}/skills`
    case 'abc-plan':
      return `#/abc/${line.recordId}`
    case 'win':
      return `#/wins?win=${line.recordId}`
    case 'weekly-review':
      return '#/week'
  }
}

const nounLabels: Readonly<Record<RecordNoun, string>> = {
  rep: 'rep',
  'journal-entry': 'note',
  'one-on-one': 'one-on-one',
  commitment: 'promise',
  goal: 'goal',
  'metric-reading': 'number',
  'basket-item': 'for next time',
  'review-packet': 'packet',
  template: 'template',
  'entry-template': 'note template',
  metric: 'metric',
  skill: 'skill level',
  scorecard: 'scorecard',
  'scorecard-form': 'scorecard form',
  'coaching-plan': 'coaching plan',
  'small-gain': 'small gain',
  'desire-reading': 'desire',
  track: 'track',
  'fit-review': 'fit review',
  'abc-plan': 'A-B-C plan',
  win: 'win',
  'follow-up': 'follow-up',
  'weekly-review': 'weekly review',
}

const kindLabels: Readonly<Record<string, string>> = {
  observation: 'observation',
  feedback: 'feedback',
  recognition: 'recognition',
  'coaching-note': 'coaching note',
  experiment: 'experiment',
  incident: 'incident',
  reflection: 'reflection',
  heard: 'heard',
  tried: 'tried',
  changed: 'changed',
  relapsed: 'went back',
  promise: 'promise',
  request: 'request',
  decision: 'decision',
}

/** What a record is called in a list: its kind where that says more than its noun. */
export function kindLabel(noun: RecordNoun, kind: string): string {
  return kindLabels[kind] ?? nounLabels[noun]
}
