import type { RepFacts, TeamFacts } from './rep-facts.ts'
import type { Rule } from './rule.ts'
import { allComply } from './rules/all-comply.ts'
import { askedAndTold } from './rules/asked-and-told.ts'
import { balanceOffAim } from './rules/balance-off-aim.ts'
import { careerSlot } from './rules/career-slot.ts'
import { changeUnsaid } from './rules/change-unsaid.ts'
import { dateAhead } from './rules/date-ahead.ts'
import { depthStopsAtTell } from './rules/depth-stops-at-tell.ts'
import { desireCool } from './rules/desire-cool.ts'
import { driveIsOld } from './rules/drive-is-old.ts'
import { evidenceGap } from './rules/evidence-gap.ts'
import { feedbackDelay } from './rules/feedback-delay.ts'
import { feedbackNotFollowedUp } from './rules/feedback-not-followed-up.ts'
import { fewCauses } from './rules/few-causes.ts'
import { fitReviewOffered } from './rules/fit-review-offered.ts'
import { followThrough } from './rules/follow-through.ts'
import { goalBehind } from './rules/goal-behind.ts'
import { goalDraft } from './rules/goal-draft.ts'
import { goalMetUnsaid } from './rules/goal-met-unsaid.ts'
import { goalStalled } from './rules/goal-stalled.ts'
import { goalWithoutCheckIn } from './rules/goal-without-check-in.ts'
import { handBackOffered } from './rules/hand-back-offered.ts'
import { iAmLate } from './rules/i-am-late.ts'
import { insideNormal } from './rules/inside-normal.ts'
import { leftAlone } from './rules/left-alone.ts'
import { loopStalled } from './rules/loop-stalled.ts'
import { meetingsMoved } from './rules/meetings-moved.ts'
import { missWithoutReason } from './rules/miss-without-reason.ts'
import { neglectByTier } from './rules/neglect-by-tier.ts'
import { newHireTalk } from './rules/new-hire-talk.ts'
import { noPromiseByRep } from './rules/no-promise-by-rep.ts'
import { numberFell } from './rules/number-fell.ts'
import { numberOnlyTopic } from './rules/number-only-topic.ts'
import { numberRose } from './rules/number-rose.ts'
import { observationGap } from './rules/observation-gap.ts'
import { observationUnsaid } from './rules/observation-unsaid.ts'
import { outlookNotAsked } from './rules/outlook-not-asked.ts'
import { ownershipShare } from './rules/ownership-share.ts'
import { planServesNothing } from './rules/plan-serves-nothing.ts'
import { planUnbalanced } from './rules/plan-unbalanced.ts'
import { planWithoutMovement } from './rules/plan-without-movement.ts'
import { praiseGap } from './rules/praise-gap.ts'
import { praiseWithoutBehaviour } from './rules/praise-without-behaviour.ts'
import { promiseReDated } from './rules/promise-re-dated.ts'
import { quarterEndGuard } from './rules/quarter-end-guard.ts'
import { questionDue } from './rules/question-due.ts'
import { reflectionAsleep } from './rules/reflection-asleep.ts'
import { repIsLate } from './rules/rep-is-late.ts'
import { repeatedReason } from './rules/repeated-reason.ts'
import { resultsWillFollow } from './rules/results-will-follow.ts'
import { seenDifferently } from './rules/seen-differently.ts'
import { skillNotObserved } from './rules/skill-not-observed.ts'
import { skillRoseUnsaid } from './rules/skill-rose-unsaid.ts'
import { startedByRep } from './rules/started-by-rep.ts'
import { stillToSay } from './rules/still-to-say.ts'
import { stretchServesNothing } from './rules/stretch-serves-nothing.ts'
import { surpriseAhead } from './rules/surprise-ahead.ts'
import { targetDoubtful } from './rules/target-doubtful.ts'
import { timeOnUnwilling } from './rules/time-on-unwilling.ts'
import { timeSplitOff } from './rules/time-split-off.ts'
import { tookOver } from './rules/took-over.ts'
import { topicCarried } from './rules/topic-carried.ts'
import { topicMixOneSided } from './rules/topic-mix.ts'
import { trackCheckpointDue } from './rules/track-checkpoint-due.ts'
import { trackMissingPiece } from './rules/track-missing-piece.ts'
import { visionIsOld } from './rules/vision-is-old.ts'
import { weeklyReviewDue } from './rules/weekly-review-due.ts'
import { whatIBringEmpty } from './rules/what-i-bring-empty.ts'
import { winFits } from './rules/win-fits.ts'

/** Every rule about one rep. The order in which they are heard is the order of `RuleKey`. */
export const repRules: readonly Rule<RepFacts>[] = [
  leftAlone,
  neglectByTier,
  numberRose,
  goalMetUnsaid,
  skillRoseUnsaid,
  changeUnsaid,
  numberFell,
  resultsWillFollow,
  tookOver,
  ownershipShare,
  iAmLate,
  trackCheckpointDue,
  whatIBringEmpty,
  surpriseAhead,
  stillToSay,
  repIsLate,
  promiseReDated,
  goalBehind,
  praiseGap,
  dateAhead,
  newHireTalk,
  observationUnsaid,
  loopStalled,
  feedbackNotFollowedUp,
  feedbackDelay,
  seenDifferently,
  planUnbalanced,
  planWithoutMovement,
  skillNotObserved,
  meetingsMoved,
  noPromiseByRep,
  allComply,
  numberOnlyTopic,
  desireCool,
  winFits,
  topicCarried,
  observationGap,
  depthStopsAtTell,
  balanceOffAim,
  praiseWithoutBehaviour,
  topicMixOneSided,
  trackMissingPiece,
  outlookNotAsked,
  careerSlot,
  planServesNothing,
  stretchServesNothing,
  driveIsOld,
  visionIsOld,
  repeatedReason,
  fewCauses,
  missWithoutReason,
  startedByRep,
  followThrough,
  reflectionAsleep,
  questionDue,
  evidenceGap,
  goalWithoutCheckIn,
  goalDraft,
  targetDoubtful,
  goalStalled,
  fitReviewOffered,
  askedAndTold,
  insideNormal,
]

/** Every rule about the team as a whole. */
export const teamRules: readonly Rule<TeamFacts>[] = [
  handBackOffered,

  quarterEndGuard,
  weeklyReviewDue,
  timeOnUnwilling,
  timeSplitOff,
]
