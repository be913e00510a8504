import * as z from 'zod/mini'
import type { vaultSideContract } from '../../src/shared/contract.ts'
import type { MethodName } from '../../src/shared/kernel/contract.ts'
import type { Reply } from '../../src/shared/kernel/errors.ts'

type StoreContract = Omit<typeof vaultSideContract, 'vault'>
type Split<N extends string> = N extends `${infer Noun}.${infer Verb}` ? readonly [Noun, Verb] : never
type IsQuery<N extends string> =
  Split<N> extends readonly [infer Noun, infer Verb]
    ? Noun extends keyof StoreContract
      ? Verb extends keyof StoreContract[Noun]
        ? StoreContract[Noun][Verb] extends { readonly kind: 'query' }
          ? N
          : never
        : never
      : never
    : never
type QueryName = { [N in MethodName<StoreContract>]: IsQuery<N> }[MethodName<StoreContract>]

type Call = (method: string, input: unknown) => Promise<Reply<unknown>>

const Lines = z.object({ lines: z.array(z.object({ noun: z.string(), recordId: z.string() })) })
const Listed = z.array(z.looseObject({ id: z.string() }))

async function ask<Value>(
  call: Call,
  method: string,
  input: unknown,
  schema: z.ZodMiniType<Value>,
): Promise<Value> {
  const reply = await call(method, input)
  if (!reply.ok) throw new Error(`${method}: ${reply.error.code}`)
  return schema.parse(reply.value)
}

/**
 * Every query of an open store with inputs that fit the sample team, filters on and off. A new query
 * without an entry here does not compile, so each one's plan is looked at and each one is asked.
 */
export async function questionsOf(call: Call): Promise<readonly (readonly [QueryName, unknown])[]> {
  const { lines } = await ask(call, 'record.timeline', { limit: 200 }, Lines)
  const idOf = (noun: string): string => {
    const line = lines.find((one) => one.noun === noun)
    if (line === undefined) throw new Error(`the sample team has no ${noun} among its newest records`)
    return line.recordId
  }
  const reps = await ask(call, 'rep.list', {}, z.array(z.object({ rep: z.object({ id: z.string() }) })))
  const repId = reps[0]?.rep.id
  const [template] = await ask(call, 'template.list', {}, Listed)
  const metrics = await ask(call, 'metric.listForRep', { repId }, Listed)
  const goals = await ask(
    call,
    'goal.listOpen',
    {},
    z.array(z.object({ goal: z.looseObject({ id: z.string() }) })),
  )
  const OfId = z.looseObject({ id: z.string() })
  const plans = await ask(call, 'abcPlan.listForRep', { repId }, z.array(z.looseObject({ plan: OfId })))
  const library = await ask(
    call,
    'win.library',
    {},
    z.looseObject({ wins: z.array(z.looseObject({ win: OfId })) }),
  )
  const packets = await ask(call, 'reviewPacket.list', {}, z.array(z.looseObject({ id: z.string() })))
  const metricId = metrics[0]?.id
  const period = { from: '2020-01-01', to: '2030-01-01' }
  const note = { noun: 'journal-entry', id: idOf('journal-entry') }
  const filter = {
    repIds: [repId],
    nouns: ['journal-entry'],
    kinds: ['observation'],
    tags: ['discovery'],
    ...period,
  }
  const entryFilter = { repId, kinds: ['observation'], ...period }

  const questions: { readonly [N in QueryName]: readonly unknown[] } = {
    'record.timeline': [
      {},
      { repId },
      { repId, nouns: ['journal-entry'], kinds: ['observation'], ...period },
      { after: { happenedOn: '2026-06-01', indexId: 5 } },
      { repId, after: { happenedOn: '2026-06-01', indexId: 5 } },
    ],
    'record.listTrashed': [{}],
    'record.versions': [note],
    'record.version': [],
    'rep.list': [{}, { includeArchived: true }],
    'rep.get': [{ id: repId }],
    'vision.ofRep': [{ repId }],
    'desireReading.overTime': [{ repId }],
    'desireReading.get': [{ id: idOf('desire-reading') }],
    'ownership.overTime': [{ repId }, {}],
    'ownership.misses': [{ repId }, {}],
    'oneOnOne.listForRep': [{ repId }],
    'oneOnOne.get': [{ id: idOf('one-on-one') }],
    'oneOnOne.lastHeld': [{ repId }],
    'oneOnOne.upcoming': [period],
    'oneOnOne.propose': [{ repId }],
    'template.list': [{}],
    'template.get': [{ id: template?.id }],
    'basketItem.listWaiting': [{ repId }],
    'commitment.listOpen': [{}, { repId }],
    'commitment.listForRep': [{ repId }, { repId, ...period }],
    'habit.listForRep': [{ repId }],
    'commitment.get': [{ id: idOf('commitment') }],
    'journalEntry.get': [{ id: note.id }],
    'journalEntry.getHead': [{ id: note.id }],
    'journalEntry.list': [{}, entryFilter, { audience: 'shareable' }],
    'journalEntry.listUndelivered': [{}, { repId }],
    'journalEntry.listChartEvents': [{ repId, ...period }],
    'journalEntry.listLoop': [{ id: note.id }],
    'followUp.listForEntry': [{ entryId: note.id }],
    'coaching.get': [{ repId }],
    'entryTemplate.list': [{}],
    'tag.list': [{}],
    'search.find': [{ text: 'discovery' }, { text: 'di' }, { text: 'discovery', filter }],
    'setting.get': [{}],
    'brief.forRep': [{ repId }],
    'insight.forRep': [{ repId }],
    'insight.listRules': [{}],
    'today.overview': [{}],
    'metric.list': [{}],
    'metric.listForRep': [{ repId }],
    'metric.series': [
      { repId, metricId },
      { repId, metricId, ...period },
    ],
    'metric.seriesForRep': [{ repId }, { repId, ...period }],
    'metric.sparklines': [{}],
    'metric.grid': [{ metricId, from: '2026-01-01', to: '2026-12-31' }],
    'metric.targets': [{ metricId }, { metricId, repId }],
    'metric.previewImport': [],
    'metric.previewPaste': [
      { decisions: {}, text: 'Rep\tMonth\tMetric\tValue\nNobody\t2026-01\tBookings\t5' },
    ],
    'metric.listImports': [{}],
    'goal.listForRep': [{ repId }],
    'abcPlan.listForRep': [{ repId }],
    'abcPlan.get': [{ id: plans[0]?.plan.id }],
    'win.library': [{}],
    'win.forRep': [{ repId }],
    'win.get': [{ id: library.wins[0]?.win.id }],
    'timeMap.read': [{ period }],
    'goal.listOpen': [{}],
    'goal.get': [{ id: goals[0]?.goal.id }],
    'goalPlan.listForRep': [{ repId }],
    'goalPlan.calculate': [{ goalId: goals[0]?.goal.id }],
    'track.listForRep': [{ repId }],
    'track.get': [{ id: idOf('track') }],
    'fitReview.listForRep': [{ repId }],
    'fitReview.evidence': [{ repId }],
    'fitReview.get': [],
    'skill.list': [{}],
    'skill.grid': [{}],
    'skill.levelsOfRep': [{ repId }],
    'skill.mentors': [{}],
    'scorecardForm.list': [{}],
    'scorecard.get': [{ id: idOf('scorecard') }],
    'scorecard.listForRep': [{ repId }],
    'coachingPlan.listForRep': [{ repId }],
    'smallGain.listForRep': [{ repId }],
    'nextRole.ofRep': [{ repId }],
    'reviewPacket.list': [{}, { repId }],
    'reviewPacket.get': [{ id: packets[0]?.id }],
    'reviewPacket.assemble': [{ id: packets[0]?.id }],
    'reviewPacket.getSupport': [{ id: packets[0]?.id }],
    'weeklyReview.desk': [{}],
    'weeklyReview.mirror': [{}],
    'weeklyReview.list': [{}],
    'question.list': [{}],
    'question.listDue': [{ repId }],
    'reviewPacket.listExports': [{}, { id: packets[0]?.id }],
    'reviewPacket.renderForPrint': [{ reviewPacketId: packets[0]?.id, paper: 'a4' }],
    'sample.status': [{}],
    'backup.list': [{}],
    'backup.status': [{}],
    'erasure.due': [{}],
    'recall.status': [{}],
  }
  return Object.entries(questions).flatMap(([name, inputs]) =>
    inputs.map((input) => [queryName(name), input] as const),
  )
}

/** Object.entries forgets that its keys are query names; they are, by the type above. */
function queryName(name: string): QueryName {
  return name as QueryName
}
