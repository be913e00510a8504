import { useMemo, useState } from 'react'
import type { AssembledPacket } from '../../../shared/review-packet/packet-value.ts'
import { firstName as firstNameOf } from '../../../shared/review-packet/packet-words.ts'
import {
  type PacketChoices,
  type PacketPaper,
  ReviewPacketId,
} from '../../../shared/review-packet/review-packet.ts'
import { useQueryOf } from '../api/queries.ts'
import { type Command, useCommands } from '../commands/commands.ts'
import { formatDayRange } from '../format/format-day.ts'
import { useToday } from '../format/use-today.ts'
import { useCrumbs } from '../frame/place.ts'
import { useReps } from '../journal-entry/use-reps.ts'
import { ListProblem, Refusal } from '../record/problem.tsx'
import { NotFound } from '../shell/not-found.tsx'
import { Button } from '../ui/button.tsx'
import { useLocale } from '../ui/locale.ts'
import { Page, PageHeader } from '../ui/page-header.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { PacketExports } from './packet-exports.tsx'
import { PacketFacts } from './packet-facts.tsx'
import { PacketPreview } from './packet-preview.tsx'
import { PacketSections } from './packet-sections.tsx'
import { PacketTexts } from './packet-text.tsx'
import { PacketTold } from './packet-told.tsx'
import { PaperChoice } from './paper-choice.tsx'
import './packets.css'
import { useTicks } from './use-ticks.ts'
import { WhatLeavesDialog } from './what-leaves-dialog.tsx'

/** One packet: what goes in on the left, the pages as they will be printed on the right. */
export function PacketPage({ reviewPacketId }: { readonly reviewPacketId: string }) {
  const id = ReviewPacketId.safeParse(reviewPacketId)
  return id.success ? <SavedPacket id={id.data} /> : <NotFound />
}

function SavedPacket({ id }: { readonly id: ReviewPacketId }) {
  const { data: choices, error, refetch } = useQueryOf('reviewPacket.get', { id })
  const assembled = useQueryOf('reviewPacket.assemble', { id }, { keepPrevious: true })
  const reps = useReps()
  const name = choices === undefined ? '' : reps.namesOf([choices.repId]).join('')
  useCrumbs([
    { label: 'Packets', href: '#/packets' },
    { label: choices === undefined ? '' : `${name}, ${choices.title}` },
  ])
  if (error !== null) return <ListProblem error={error} onRetry={() => void refetch()} />
  if (choices === undefined) return null
  return <Desk choices={choices} name={name} assembled={assembled.data} problem={assembled.error} />
}

type Panel = 'choices' | 'words' | 'told' | 'exports'

function Desk(props: {
  readonly choices: PacketChoices
  readonly name: string
  readonly assembled: AssembledPacket | undefined
  readonly problem: ReturnType<typeof useQueryOf<'reviewPacket.assemble'>>['error']
}) {
  const { choices, name, assembled, problem } = props
  const { locale } = useLocale()
  const [panel, setPanel] = useState<Panel>('choices')
  const [paper, setPaper] = useState<PacketPaper>(/-(US|CA|MX|PH)$/.test(locale) ? 'letter' : 'a4')
  const [isLeaving, setIsLeaving] = useState(false)
  const canLeave = assembled !== undefined && problem === null
  const news = assembled?.packet.statements.filter(({ toldOn }) => toldOn === null).length ?? 0
  useCommands(
    useMemo<readonly Command[]>(
      () =>
        canLeave
          ? [
              {
                id: 'review-packet.export',
                label: 'Export this packet as PDF',
                group: 'Here',
                keywords: 'print save share leaves',
                shortcut: 'Mod+E',
                run: () => setIsLeaving(true),
              },
            ]
          : [],
      [canLeave],
    ),
  )
  return (
    <Page>
      <PageHeader
        title={`${name}, ${choices.title}`}
        subtitle={formatDayRange(choices.period.from, choices.period.to, locale)}
        actions={
          <>
            <PaperChoice paper={paper} onPaper={setPaper} />
            <Button kind="primary" shortcut="Mod+E" disabled={!canLeave} onClick={() => setIsLeaving(true)}>
              Export PDF
            </Button>
          </>
        }
      />
      <div className="packet-columns">
        <div className="packet-pane">
          <Tabs<Panel>
            label="About this packet"
            value={panel}
            onChange={setPanel}
            items={[
              { id: 'choices', label: 'What goes in' },
              { id: 'words', label: 'Words' },
              { id: 'told', label: 'Told before', count: news === 0 ? undefined : news },
              { id: 'exports', label: 'Exports' },
            ]}
          >
            {panel === 'choices' && <Choices choices={choices} name={name} assembled={assembled} />}
            {panel === 'words' && <PacketTexts choices={choices} firstName={firstNameOf(name)} />}
            {panel === 'told' && <Told choices={choices} name={name} onWords={() => setPanel('words')} />}
            {panel === 'exports' && <PacketExports id={choices.id} />}
          </Tabs>
        </div>
        {problem !== null && <Refusal error={problem} />}
        {canLeave && <PacketPreview packet={assembled.packet} paper={paper} />}
      </div>
      {isLeaving && canLeave && (
        <WhatLeavesDialog
          id={choices.id}
          leaving={assembled.leaving}
          reader={assembled.packet.reader}
          repName={name}
          paper={paper}
          onPaper={setPaper}
          onTold={() => {
            setIsLeaving(false)
            setPanel('told')
          }}
          onClose={() => setIsLeaving(false)}
        />
      )}
    </Page>
  )
}

function Told(props: {
  readonly choices: PacketChoices
  readonly name: string
  readonly onWords: () => void
}) {
  const { choices, name, onWords } = props
  const { error, tickItem } = useTicks(choices)
  return (
    <>
      <Refusal error={error} />
      <PacketTold
        choices={choices}
        firstName={firstNameOf(name)}
        onLeaveOut={(key) => tickItem(key, false)}
        onWords={onWords}
      />
    </>
  )
}

function Choices(props: {
  readonly choices: PacketChoices
  readonly name: string
  readonly assembled: AssembledPacket | undefined
}) {
  const { choices, name, assembled } = props
  const today = useToday()
  const { offSections, leftOut, error, change, tickSection, tickItem } = useTicks(choices)
  return (
    <div className="packet-form">
      <PacketFacts choices={choices} today={today} firstName={firstNameOf(name)} onChange={change} />
      <Refusal error={error} />
      {assembled !== undefined && (
        <PacketSections
          sections={assembled.choices}
          offSections={offSections}
          leftOut={leftOut}
          repName={name}
          onSection={tickSection}
          onItem={tickItem}
        />
      )}
    </div>
  )
}
