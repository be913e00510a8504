import type { vaultSideContract } from '../../shared/contract.ts'
import type { Handlers } from '../../shared/kernel/contract.ts'
import { abcPlanHandlers } from './abc-plan/abc-plan.handlers.ts'
import { basketItemHandlers } from './basket-item/basket-item.handlers.ts'
import { briefHandlers } from './brief/brief.handlers.ts'
import { coachingHandlers } from './coaching/coaching.handlers.ts'
import { coachingPlanHandlers } from './coaching-plan/coaching-plan.handlers.ts'
import { commitmentHandlers } from './commitment/commitment.handlers.ts'
import { habitHandlers } from './commitment/habit.handlers.ts'
import type { Context, QueryContext } from './context.ts'
import { desireReadingHandlers } from './desire/desire-reading.handlers.ts'
import { entryTemplateHandlers } from './entry-template/entry-template.handlers.ts'
import { erasureHandlers } from './erasure/erasure.handlers.ts'
import { fitReviewHandlers } from './fit-review/fit-review.handlers.ts'
import { followUpHandlers } from './follow-up/follow-up.handlers.ts'
import { goalHandlers } from './goal/goal.handlers.ts'
import { goalPlanHandlers } from './goal/goal-plan.handlers.ts'
import { insightHandlers } from './insight/insight.handlers.ts'
import { journalEntryHandlers } from './journal-entry/journal-entry.handlers.ts'
import { metricHandlers } from './metric/metric.handlers.ts'
import { nextRoleHandlers } from './next-role/next-role.handlers.ts'
import { oneOnOneHandlers } from './one-on-one/one-on-one.handlers.ts'
import { ownershipHandlers } from './ownership/ownership.handlers.ts'
import { questionHandlers } from './question/question.handlers.ts'
import { recallHandlers } from './recall/recall.handlers.ts'
import { recordHandlers } from './record/record.handlers.ts'
import { repHandlers } from './rep/rep.handlers.ts'
import { visionHandlers } from './rep/vision.handlers.ts'
import { reviewPacketHandlers } from './review-packet/review-packet.handlers.ts'
import { sampleHandlers } from './sample/sample.handlers.ts'
import { scorecardFormHandlers, scorecardHandlers } from './scorecard/scorecard.handlers.ts'
import { searchHandlers } from './search/search.handlers.ts'
import { settingHandlers } from './setting/setting.handlers.ts'
import { skillHandlers } from './skill/skill.handlers.ts'
import { smallGainHandlers } from './small-gain/small-gain.handlers.ts'
import { tagHandlers } from './tag/tag.handlers.ts'
import { templateHandlers } from './template/template.handlers.ts'
import { timeMapHandlers } from './time-map/time-map.handlers.ts'
import { todayHandlers } from './today/today.handlers.ts'
import { trackHandlers } from './track/track.handlers.ts'
import { weeklyReviewHandlers } from './weekly-review/weekly-review.handlers.ts'
import { winHandlers } from './win/win.handlers.ts'

/** The contract of an open store: everything but what works on the vault as a whole. */
export type StoreContract = Omit<typeof vaultSideContract, 'vault' | 'backup'>

/** One object: contract group → handlers of that noun. A missing one does not compile. */
export const handlers: Handlers<StoreContract, QueryContext, Context> = {
  record: recordHandlers,
  rep: repHandlers,
  vision: visionHandlers,
  ownership: ownershipHandlers,
  desireReading: desireReadingHandlers,
  oneOnOne: oneOnOneHandlers,
  template: templateHandlers,
  basketItem: basketItemHandlers,
  commitment: commitmentHandlers,
  habit: habitHandlers,
  journalEntry: journalEntryHandlers,
  followUp: followUpHandlers,
  coaching: coachingHandlers,
  entryTemplate: entryTemplateHandlers,
  tag: tagHandlers,
  search: searchHandlers,
  setting: settingHandlers,
  insight: insightHandlers,
  brief: briefHandlers,
  today: todayHandlers,
  metric: metricHandlers,
  goal: goalHandlers,
  goalPlan: goalPlanHandlers,
  track: trackHandlers,
  fitReview: fitReviewHandlers,
  skill: skillHandlers,
  scorecardForm: scorecardFormHandlers,
  scorecard: scorecardHandlers,
  coachingPlan: coachingPlanHandlers,
  smallGain: smallGainHandlers,
  nextRole: nextRoleHandlers,
  sample: sampleHandlers,
  reviewPacket: reviewPacketHandlers,
  erasure: erasureHandlers,
  recall: recallHandlers,
  abcPlan: abcPlanHandlers,
  win: winHandlers,
  weeklyReview: weeklyReviewHandlers,
  question: questionHandlers,
  timeMap: timeMapHandlers,
}
