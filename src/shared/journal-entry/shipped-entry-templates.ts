/** The kinds of journal entry that have forms. */
export type EntryTemplateKind =
  | 'observation'
  | 'feedback'
  | 'recognition'
  | 'coaching-note'
  | 'experiment'
  | 'incident'
  | 'reflection'

/** One line of a form: a heading in the entry, and what to write under it. */
export interface EntryTemplateLine {
  readonly heading: string
  readonly prompt: string
}

/** A form the journal comes with; it becomes the headings of a new entry and leaves no trace if not filled. */
export interface ShippedEntryTemplate {
  readonly key: string
  readonly kind: EntryTemplateKind
  readonly name: string
  readonly lines: readonly EntryTemplateLine[]
}

/** Forms for the journal, the plain one of each kind first. */
export const shippedEntryTemplates: readonly ShippedEntryTemplate[] = [
  {
    key: 'observation',
    kind: 'observation',
    name: 'Observation',
    lines: [
      { heading: 'Where', prompt: 'Which call, visit or meeting, and with whom' },
      { heading: 'Said or done', prompt: 'What you saw and heard; their words in quotes' },
      { heading: 'Effect on the buyer', prompt: 'What the buyer said or did next' },
      { heading: 'Level', prompt: 'Which skill, and the level you saw' },
      { heading: 'Reinforce or redirect', prompt: 'More of this, or something else next time' },
      { heading: 'Told on', prompt: 'The day you told them, or when you will' },
    ],
  },
  {
    key: 'coachability-signs',
    kind: 'observation',
    name: 'Signs of coachability',
    lines: [
      {
        heading: 'Takes it up',
        prompt:
          'Asks for feedback, takes notes, tries it within a week, reports back, owns a mistake, teaches others',
      },
      {
        heading: 'Leaves it',
        prompt:
          'Explains it away, agrees and does nothing, blames, avoids being watched, goes back to the old way',
      },
      { heading: 'Example', prompt: 'The day, and what exactly was said or done' },
    ],
  },
  {
    key: 'desire-signs',
    kind: 'observation',
    name: 'Signs of desire',
    lines: [
      { heading: 'Pull', prompt: 'Sets own goals, brings topics, comes prepared, volunteers' },
      { heading: 'Push back', prompt: 'Nods politely, answers briefly, defends, cancels' },
      { heading: 'Example', prompt: 'The day, and what exactly was said or done' },
      {
        heading: 'What else it could be',
        prompt: 'Something in the system, in the patch, or in how you asked',
      },
    ],
  },
  {
    key: 'feedback',
    kind: 'feedback',
    name: 'Feedback',
    lines: [
      { heading: 'Situation', prompt: 'When and where it was' },
      { heading: 'Behaviour', prompt: 'What they did or said, as a camera would show it' },
      { heading: 'Effect', prompt: 'What it led to, for the buyer, the team or you' },
      { heading: 'Question', prompt: 'What you will ask before you say more' },
      { heading: 'Request or thanks', prompt: 'What you would like to see next, or what you thank them for' },
      { heading: 'Their answer', prompt: 'What they said to it' },
      { heading: 'Follow up on', prompt: 'The day you will look again' },
    ],
  },
  {
    key: 'recognition',
    kind: 'recognition',
    name: 'Recognition',
    lines: [
      { heading: 'What they did', prompt: 'The behaviour, not the talent' },
      { heading: 'What it led to', prompt: 'For whom, and how you know' },
      { heading: 'How to say it', prompt: 'In private, in public or in writing: the way they like it' },
      { heading: 'Who could copy it', prompt: 'Whose focus skill does this fit' },
    ],
  },
  {
    key: 'coaching-note',
    kind: 'coaching-note',
    name: 'Coaching note',
    lines: [
      { heading: 'Skill', prompt: 'The one you are working on together' },
      { heading: 'Tell, show, observe, feedback or reinforce', prompt: 'What this touch was' },
      { heading: 'What they found out', prompt: 'In their own words' },
      { heading: 'Next try', prompt: 'Where they will use it, and when you will watch' },
    ],
  },
  {
    key: 'a-b-c',
    kind: 'coaching-note',
    name: 'Before, behaviour, after',
    lines: [
      { heading: 'What came before', prompt: 'The situation or the cue that starts it' },
      { heading: 'Behaviour now', prompt: 'What they do today' },
      { heading: 'Behaviour wanted', prompt: 'What they would do instead' },
      {
        heading: 'What follows for them now',
        prompt: 'Each consequence of the present behaviour: good or bad, soon or late, sure or unsure',
      },
      {
        heading: 'What would follow for them then',
        prompt: 'Each consequence of the wanted behaviour: good or bad, soon or late, sure or unsure',
      },
      {
        heading: 'What I will change',
        prompt: 'Something good, soon and sure that you can add to the wanted way',
      },
    ],
  },
  {
    key: 'experiment',
    kind: 'experiment',
    name: 'Experiment',
    lines: [
      { heading: 'Tried', prompt: 'What they tried, and where' },
      { heading: 'Happened', prompt: 'What came of it' },
      { heading: 'Next', prompt: 'What they will keep, change or drop' },
    ],
  },
  {
    key: 'incident',
    kind: 'incident',
    name: 'Incident',
    lines: [
      {
        heading: 'What happened',
        prompt: 'Facts in order, with day and time; what you saw and what you were told',
      },
      { heading: 'Who was there', prompt: 'Only those it concerns' },
      { heading: 'What they said', prompt: 'Their side, in quotes' },
      { heading: 'What was agreed', prompt: 'Who does what, by which day' },
      { heading: 'What I did', prompt: 'Support offered, people informed' },
    ],
  },
  {
    key: 'reflection',
    kind: 'reflection',
    name: 'Reflection',
    lines: [
      { heading: 'What happened', prompt: 'In two sentences' },
      { heading: 'My part in it', prompt: 'What you did, said, or left unsaid' },
      { heading: 'Whose work did I carry', prompt: 'Something you took over, and how to hand it back' },
      { heading: 'Next time', prompt: 'One thing to do differently' },
    ],
  },
]
