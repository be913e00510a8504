import type { MissControl } from '../../../../shared/commitment/miss.ts'
import type { Desire, DesireSign } from '../../../../shared/desire/desire-signs.ts'
import type { DaysAgo, SamplePromise } from '../sample-story.ts'

/** What one invented person wants, and why some of what they promised came otherwise. */
export interface SampleDesire {
  readonly visions: readonly {
    readonly on: DaysAgo
    readonly oneYear: string
    readonly threeYears: string
    /** When the two looked at it again. */
    readonly revisited?: DaysAgo
  }[]
  /** Readings outside a one-on-one. */
  readonly readings?: readonly {
    readonly on: DaysAgo
    readonly desire: Desire
    readonly signs: readonly DesireSign[]
    readonly seen: string
  }[]
  /** Made outside a one-on-one, besides those of the story. */
  readonly promises?: readonly (SamplePromise & { readonly made: DaysAgo })[]
  /** Said afterwards about promises that were missed: by the words of the promise. */
  readonly whys?: readonly {
    readonly promise: string
    readonly control: MissControl
    /** Where none was given at the time. */
    readonly reason?: string
  }[]
}

/** By the name of the person. */
export const sampleDesires: ReadonlyMap<string, SampleDesire> = new Map<string, SampleDesire>([
  [
    'Alex Rivera',
    {
      visions: [
        {
          on: 185,
          oneYear: 'A full year on target with accounts I found myself.',
          threeYears: 'Leading four or five people, and still in the room when it matters.',
        },
      ],
      readings: [
        {
          on: 9,
          desire: 'neutral',
          signs: ['answers-short'],
          seen: 'In the hall after the team call: “fine, all fine”, and on his way',
        },
      ],
      promises: [
        {
          made: 13,
          owner: 'rep',
          words: 'List of renewals that touch the new patch',
          due: 10,
          reDated: [10, 7, ''],
          kept: 6,
        },
      ],
      whys: [{ promise: 'Two of the six', control: 'outside' }],
    },
  ],
  [
    'Sam Okafor',
    {
      visions: [
        {
          on: 173,
          oneYear: 'Two of the five largest deals, and nobody asking me why on Fridays.',
          threeYears: 'Teaching strategy half of the week, here or somewhere else.',
        },
      ],
      promises: [
        {
          made: 110,
          owner: 'rep',
          words: 'Two names for the customer panel',
          due: 100,
          reDated: [100, 94, 'Both customers asked to wait for their board'],
          kept: 94,
          share: true,
        },
      ],
      whys: [
        { promise: 'Reference list of five enterprise customers', control: 'joint' },
        { promise: 'Two names for the customer panel', control: 'outside' },
        { promise: 'Propose a mentoring hour with a name and a first date', control: 'owner' },
      ],
    },
  ],
  [
    'Dana Kim',
    {
      visions: [
        {
          on: 178,
          oneYear: 'Every one of my thirty-four customers knows what the product did for them.',
          threeYears: 'Building the way we look after customers, not only doing it.',
          revisited: 60,
        },
      ],
      readings: [
        {
          on: 33,
          desire: 'pull',
          signs: ['volunteers', 'prepares'],
          seen: 'Offered to open the customer day, with an outline already drawn',
        },
      ],
    },
  ],
  [
    'Priya Nair',
    {
      visions: [
        {
          on: 110,
          oneYear: 'Run a deal with more than five people on the other side without help.',
          threeYears: 'Be the one others ask before a hard negotiation.',
        },
      ],
    },
  ],
])
