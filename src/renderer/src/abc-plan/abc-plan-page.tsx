import { Ellipsis } from 'lucide-react'
import { useContext, useMemo, useState } from 'react'
import { AbcPlanId, abcPlanTitle, type AbcPlanCard as Plan } from '../../../shared/abc-plan/abc-plan.ts'
import { firstNameOf } from '../../../shared/brief/phrases.ts'
import { api } from '../api/client.ts'
import { useCommand, useQueryOf } from '../api/queries.ts'
import { type Command, useCommands } from '../commands/commands.ts'
import { formatFullDay } from '../format/format-day.ts'
import { useCrumbs } from '../frame/place.ts'
import { SavedFields, useSavedField } from '../frame/saved-fields.tsx'
import { ListProblem, Refusal } from '../record/problem.tsx'
import { useTrash } from '../record/use-trash.ts'
import { Gone, NotFound } from '../shell/not-found.tsx'
import { NavigateContext } from '../ui/app-link.tsx'
import { AudienceToggle } from '../ui/audience-toggle.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { useLocale } from '../ui/locale.ts'
import { Menu } from '../ui/menu.tsx'
import { Columns, Page, PageHeader, Stack } from '../ui/page-header.tsx'
import { Pill } from '../ui/pill.tsx'
import { Select } from '../ui/select.tsx'
import { useSkillChoices } from '../win/use-skill-choices.ts'
import { AbcGrid } from './abc-grid.tsx'
import { BalanceCard } from './balance-card.tsx'
import { ClosePlanDialog } from './close-plan-dialog.tsx'
import { StepsCard } from './steps-card.tsx'
import './abc-plan.css'

/** The workbench for one behaviour: what it is and should be, what it brings, and what the manager adds. */
export function AbcPlanPage({ abcPlanId }: { readonly abcPlanId: string }) {
  const id = AbcPlanId.safeParse(abcPlanId)
  return id.success ? <Opened id={id.data} /> : <NotFound />
}

function Opened({ id }: { readonly id: AbcPlanId }) {
  const { data: card, error, refetch } = useQueryOf('abcPlan.get', { id })
  if (error?.code === 'abc-plan-not-found') return <Gone title="This plan is not here any more" />
  if (error !== null) return <ListProblem error={error} onRetry={() => void refetch()} />
  if (card === undefined) return null
  return (
    <SavedFields key={id}>
      <Bench card={card} />
    </SavedFields>
  )
}

function Bench({ card }: { readonly card: Plan }) {
  const { plan } = card
  const { locale } = useLocale()
  const rep = useQueryOf('rep.get', { id: plan.repId }).data?.rep
  const name = rep === undefined ? '' : firstNameOf(rep.name)
  useCrumbs([
    { label: 'My team', href: '#/today' },
    { label: rep?.name ?? '', href: `#/rep/${plan.repId}/skills` },
    { label: 'A-B-C' },
  ])
  return (
    <Page>
      <PageHeader
        eyebrow={`A-B-C with ${name} · begun ${formatFullDay(plan.startedOn, locale)}`}
        title={abcPlanTitle(plan)}
        subtitle={
          plan.closedOn === null ? (
            'What people do again is what pays them soon and for certain.'
          ) : (
            <>
              <Pill tone="n">closed {formatFullDay(plan.closedOn, locale)}</Pill> {plan.learned}
            </>
          )
        }
        actions={<Acts card={card} />}
      />
      <Stack>
        <AbcGrid card={card} />
        <Columns>
          <StepsCard card={card} />
          <Stack>
            <BalanceCard consequences={card.consequences} />
            <Facts card={card} />
          </Stack>
        </Columns>
      </Stack>
    </Page>
  )
}

function Facts({ card }: { readonly card: Plan }) {
  const { plan } = card
  const skills = useSkillChoices()
  const audience = useSavedField({
    stored: plan.audience,
    save: (audience) => api.abcPlan.change({ id: plan.id, changes: { audience } }),
    quietMs: 0,
  })
  const skill = useSavedField({
    stored: plan.skillId,
    save: (skillId) => api.abcPlan.change({ id: plan.id, changes: { skillId } }),
    quietMs: 0,
  })
  return (
    <Card title="About this plan">
      <div className="abc-facts">
        <Select
          label="The skill it belongs to"
          note="optional"
          options={skills.choices}
          value={skill.value ?? skills.none}
          onChange={(value) => skill.onChange(value === skills.none ? null : value)}
        />
        <AudienceToggle
          label="Who may read this"
          showLabel
          value={audience.value}
          onChange={audience.onChange}
        />
      </div>
    </Card>
  )
}

function Acts({ card: { plan } }: { readonly card: Plan }) {
  const go = useContext(NavigateContext)
  const { trash } = useTrash()
  const [isClosing, setIsClosing] = useState(false)
  const reopen = useCommand('abcPlan.reopen')
  const isOpen = plan.closedOn === null
  const title = abcPlanTitle(plan)
  const { id, repId } = plan
  const throwAway = async (): Promise<void> => {
    if (await trash('abc-plan', id, title)) go(`#/rep/${repId}/skills`)
  }
  useCommands(
    useMemo<readonly Command[]>(
      () =>
        isOpen
          ? [
              {
                id: 'abc-plan.close',
                label: 'Close this A-B-C plan',
                group: 'Here',
                run: () => setIsClosing(true),
              },
            ]
          : [],
      [isOpen],
    ),
  )
  return (
    <>
      <Refusal error={reopen.error} />
      {isOpen ? (
        <Button onClick={() => setIsClosing(true)}>Close the plan</Button>
      ) : (
        <Button onClick={() => reopen.run({ id })}>Open it again</Button>
      )}
      <Menu
        trigger={<IconButton icon={Ellipsis} label="More for this plan" />}
        items={[{ id: 'trash', label: 'Move to trash', onSelect: () => void throwAway() }]}
      />
      {isClosing && <ClosePlanDialog plan={plan} onClose={() => setIsClosing(false)} />}
    </>
  )
}
