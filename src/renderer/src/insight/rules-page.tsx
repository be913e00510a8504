import type { RuleReport } from '../../../shared/insight/insight.ts'
import { useQueryOf } from '../api/queries.ts'
import { useToday } from '../format/use-today.ts'
import { useCrumbs } from '../frame/place.ts'
import { ListProblem } from '../record/problem.tsx'
import { TextLink } from '../ui/app-link.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { useLocale } from '../ui/locale.ts'
import { Page, PageHeader } from '../ui/page-header.tsx'
import { Pill } from '../ui/pill.tsx'
import { Popover } from '../ui/popover.tsx'
import { Rows } from '../ui/row.tsx'
import { RuleTuning } from './rule-tuning.tsx'
import { lastWords, ruleState } from './rule-words.ts'
import './insight.css'

/** Every rule behind the nudges: what it looks at, its limits, and when it last had something to say. */
export function RulesPage() {
  useCrumbs([{ label: 'Rules' }])
  const { data: rules, error, refetch } = useQueryOf('insight.listRules', {})
  return (
    <Page>
      <PageHeader
        title="Rules"
        subtitle="What speaks in the brief and in Today, in the order it is heard. At most three at a time, one on each subject."
      />
      {error !== null && <ListProblem error={error} onRetry={() => void refetch()} />}
      {rules !== undefined && (
        <Card title="All rules" aside={asideWords(rules)}>
          <Rows label="All rules">
            {rules.map((rule) => (
              <RuleRow key={rule.ruleKey} rule={rule} />
            ))}
          </Rows>
        </Card>
      )}
    </Page>
  )
}

function RuleRow({ rule }: { readonly rule: RuleReport }) {
  const today = useToday()
  const { locale } = useLocale()
  const state = ruleState(rule)
  const words = lastWords(rule, today, locale)
  const repId = rule.lastSpoke?.repId ?? null
  return (
    <li className="ui-row">
      <div className="ui-row-main">
        <b>{rule.name}</b>
        <div className="ui-why">{rule.looksAt}</div>
        <div className="ui-why">
          {repId === null ? words : <TextLink href={`#/rep/${repId}/brief`}>{words}</TextLink>}
        </div>
      </div>
      <span className="ui-row-side">
        <Pill tone={state.tone}>{state.text}</Pill>
        <Popover
          label={`Limits of ${rule.name}`}
          align="end"
          trigger={
            <Button kind="quiet" aria-label={`Tune: ${rule.name}`}>
              {rule.isTuned ? 'Tuned' : 'Tune'}
            </Button>
          }
        >
          <h3 className="insight-rule-name">{rule.name}</h3>
          <p className="ui-why">What would silence it: {rule.silencedBy}</p>
          <RuleTuning ruleKey={rule.ruleKey} thresholds={rule.thresholds} volume={rule.volume} />
        </Popover>
      </span>
    </li>
  )
}

function asideWords(rules: readonly RuleReport[]): string {
  const speaking = rules.filter(({ speaksNow, volume }) => speaksNow > 0 && volume !== 'off').length
  return `${rules.length} rules, ${speaking} with something to say today`
}
