/*
 * Plain lists of words, not a reading of minds: they are only asked whether a text says what somebody did.
 * Each errs on the side of silence; what looks like doing counts as doing.
 */

/** Words of praise that name no deed, though some are verbs. */
const praiseOnly =
  /\b(?:great|good|nice|fine|super|awesome|amazing|brilliant|excellent|fantastic|outstanding|wonderful|solid|strong|perfect|bravo|congratulations|congrats|thanks|thank you|well done|keep it up|keep going|keep up|job|work|week|month|quarter|effort|attitude|talent(?:ed)?|natural|gifted|star|rock ?star|legend|hero|proud|impress(?:ed|ive)|nailed|crushed|smashed|killed|rocked|loved|pleased|delighted|excited|appreciated?)\b/giu

/** Deeds whose past has no regular ending. */
const irregularDeeds =
  /\b(?:asked|ask|began|bought|brought|built|came|caught|chose|cut|dealt|did|drew|dug|found|fought|gave|got|held|heard|kept|knew|laid|led|left|let|lost|made|met|put|ran|read|said|sat|saw|sent|set|showed|shut|sold|spent|spoke|stood|stuck|swapped|taught|thought|threw|told|took|understood|went|won|wrote)\b/iu

const regularDeeds =
  /\b(?!(?:need|indeed|speed|hundred|need|bed|red|feed|seed|deed|breed)\b)\p{L}{2,}(?:ed|ing)\b/iu

const notDeeds =
  /\b(?:being|during|everything|something|anything|nothing|morning|evening|thing|meeting|pricing|pipeline|forecasting|selling|closing|booking)\b/giu

/**
 * Whether a text of praise says what was done. `Great job, you are a natural` does not;
 * `you asked what waiting costs` does.
 */
export function namesBehaviour(text: string): boolean {
  const words = text.replace(praiseOnly, ' ').replace(notDeeds, ' ')
  return irregularDeeds.test(words) || regularDeeds.test(words)
}

/** Results that everybody in sales counts, whatever the catalogue calls them. */
const results =
  /\b(?:pipeline|bookings?|revenue|turnover|quota|sales|numbers?|forecast|target|attainment|win rate|deal size|closed won|new logos|retention|churn|results?|figures?)\b/iu

/** Things a rep can do, as a topic names them. */
const doings =
  /\b(?:ask|call|calls|calling|dial|email|write|writing|send|visit|visits|meet|meeting|meetings|book|prepare|prepar\w+|plan|planning|map|mapping|demo|demos|discover\w*|qualif\w*|listen\w*|question\w*|object\w*|negotiat\w*|open\w*|clos(?:e|ing)|next step|follow[- ]?ups?|multi-?thread\w*|present\w*|rehears\w*|practi[cs]\w*|role ?play|shadow\w*|review\w*|research\w*|story|stories|champion|agenda|proposal|talk|speak|say|show|try|trying|how|who|which|why|what)\b/iu

/**
 * Whether a topic names a result and nothing anybody does about it. `metricNames` are the rep's own lagging
 * metrics; words that everybody uses for results are known besides.
 */
export function namesOnlyANumber(topic: string, metricNames: readonly string[]): boolean {
  const spoken = topic.toLocaleLowerCase()
  const own = metricNames.filter((name) => name.length >= 3 && spoken.includes(name.toLocaleLowerCase()))
  if (own.length === 0 && !results.test(topic)) return false
  // A metric may be called by something one does, as in `First meetings to pipeline`; its name is no deed.
  const rest = own.reduce((words, name) => words.replaceAll(name.toLocaleLowerCase(), ' '), spoken)
  return !doings.test(rest)
}
