import { abcPlanContract } from './abc-plan/abc-plan.contract.ts'
import { backupContract } from './backup/backup.contract.ts'
import { basketItemContract } from './basket-item/basket-item.contract.ts'
import { briefContract } from './brief/brief.contract.ts'
import { coachingContract } from './coaching/coaching.contract.ts'
import { coachingPlanContract } from './coaching-plan/coaching-plan.contract.ts'
import { commitmentContract } from './commitment/commitment.contract.ts'
import { habitContract } from './commitment/habit.contract.ts'
import { desireReadingContract } from './desire/desire-reading.contract.ts'
import { desktopContract } from './desktop/desktop.contract.ts'
import { entryTemplateContract } from './entry-template/entry-template.contract.ts'
import { erasureContract } from './erasure/erasure.contract.ts'
import { fitReviewContract } from './fit-review/fit-review.contract.ts'
import { followUpContract } from './follow-up/follow-up.contract.ts'
import { goalContract } from './goal/goal.contract.ts'
import { goalPlanContract } from './goal/goal-plan.contract.ts'
import { insightContract } from './insight/insight.contract.ts'
import { journalEntryContract } from './journal-entry/journal-entry.contract.ts'
import { metricContract } from './metric/metric.contract.ts'
import { nextRoleContract } from './next-role/next-role.contract.ts'
import { oneOnOneContract } from './one-on-one/one-on-one.contract.ts'
import { ownershipContract } from './ownership/ownership.contract.ts'
import { questionContract } from './question/question.contract.ts'
import { recallContract } from './recall/recall.contract.ts'
import { recordContract } from './record/record.contract.ts'
import { repContract } from './rep/rep.contract.ts'
import { visionContract } from './rep/vision.contract.ts'
import { reviewPacketContract } from './review-packet/review-packet.contract.ts'
import { sampleContract } from './sample/sample.contract.ts'
import { scorecardContract, scorecardFormContract } from './scorecard/scorecard.contract.ts'
import { searchContract } from './search/search.contract.ts'
import { settingContract } from './setting/setting.contract.ts'
import { skillContract } from './skill/skill.contract.ts'
import { smallGainContract } from './small-gain/small-gain.contract.ts'
import { tagContract } from './tag/tag.contract.ts'
import { templateContract } from './template/template.contract.ts'
import { timeMapContract } from './time-map/time-map.contract.ts'
import { todayContract } from './today/today.contract.ts'
import { trackContract } from './track/track.contract.ts'
import { vaultContract } from './vault/vault.contract.ts'
import { weeklyReviewContract } from './weekly-review/weekly-review.contract.ts'
import { winContract } from './win/win.contract.ts'

/** What the vault process answers: the map of the app. */
export const vaultSideContract = {
  vault: vaultContract,
  backup: backupContract,
  record: recordContract,
  rep: repContract,
  vision: visionContract,
  ownership: ownershipContract,
  desireReading: desireReadingContract,
  oneOnOne: oneOnOneContract,
  template: templateContract,
  basketItem: basketItemContract,
  commitment: commitmentContract,
  habit: habitContract,
  journalEntry: journalEntryContract,
  followUp: followUpContract,
  coaching: coachingContract,
  entryTemplate: entryTemplateContract,
  tag: tagContract,
  search: searchContract,
  setting: settingContract,
  insight: insightContract,
  brief: briefContract,
  today: todayContract,
  metric: metricContract,
  goal: goalContract,
  goalPlan: goalPlanContract,
  track: trackContract,
  fitReview: fitReviewContract,
  skill: skillContract,
  scorecardForm: scorecardFormContract,
  scorecard: scorecardContract,
  coachingPlan: coachingPlanContract,
  smallGain: smallGainContract,
  nextRole: nextRoleContract,
  sample: sampleContract,
  reviewPacket: reviewPacketContract,
  erasure: erasureContract,
  recall: recallContract,
  abcPlan: abcPlanContract,
  win: winContract,
  timeMap: timeMapContract,
  weeklyReview: weeklyReviewContract,
  question: questionContract,
}

/** Everything a window may call. */
export const contract = {
  desktop: desktopContract,
  ...vaultSideContract,
}
export type AppContract = typeof contract
