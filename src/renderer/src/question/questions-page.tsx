import { Ellipsis } from 'lucide-react'
import { useMemo, useState } from 'react'
import { type Question, QuestionTheme, rhythmWords } from '../../../shared/question/question.ts'
import type { ApiError } from '../api/client.ts'
import { errorText } from '../api/error-text.ts'
import { useCommand, useQueryOf } from '../api/queries.ts'
import { type Command, useCommands } from '../commands/commands.ts'
import { useCrumbs } from '../frame/place.ts'
import { ListProblem } from '../record/problem.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu } from '../ui/menu.tsx'
import { Page, PageHeader, Stack } from '../ui/page-header.tsx'
import { Pill } from '../ui/pill.tsx'
import { Rows } from '../ui/row.tsx'
import { Switch } from '../ui/switch.tsx'
import { toast } from '../ui/toast.tsx'
import { QuestionDialog } from './question-dialog.tsx'
import './question.css'
import { meetingWords, themeWords } from './question-words.ts'

/** The question bank: shipped questions, changed ones and the manager's own, by what they are about. */
export function QuestionsPage() {
  useCrumbs([{ label: 'Templates', href: '#/templates' }, { label: 'Questions' }])
  const { data: questions, error, refetch } = useQueryOf('question.list', {})
  const [edited, setEdited] = useState<Question | 'new' | null>(null)
  const [showsRetired, setShowsRetired] = useState(false)
  useCommands(
    useMemo<readonly Command[]>(
      () => [
        {
          id: 'question.new',
          label: 'New question',
          group: 'Here',
          keywords: 'bank ask rhythm',
          shortcut: 'C',
          run: () => setEdited('new'),
        },
      ],
      [],
    ),
  )
  if (error !== null) return <ListProblem error={error} onRetry={() => void refetch()} />
  if (questions === undefined) return null
  const shown = questions.filter(({ isRetired }) => showsRetired || !isRetired)
  return (
    <Page>
      <PageHeader
        title="Questions"
        subtitle="Each comes back in its own rhythm: the brief offers it when its time has come, and / writes it into an agenda."
        actions={
          <Button kind="primary" shortcut="C" onClick={() => setEdited('new')}>
            New question
          </Button>
        }
      />
      <Stack>
        <Switch label="Show retired questions" checked={showsRetired} onChange={setShowsRetired} />
        {QuestionTheme.options.map((theme) => {
          const ofTheme = shown.filter((question) => question.theme === theme)
          if (ofTheme.length === 0) return null
          return (
            <Card key={theme} title={themeWords[theme]} aside={String(ofTheme.length)}>
              <Rows label={themeWords[theme]}>
                {ofTheme.map((question) => (
                  <QuestionRow key={question.key} question={question} onEdit={() => setEdited(question)} />
                ))}
              </Rows>
            </Card>
          )
        })}
      </Stack>
      {edited !== null && (
        <QuestionDialog question={edited === 'new' ? undefined : edited} onClose={() => setEdited(null)} />
      )}
    </Page>
  )
}

function QuestionRow({ question, onEdit }: { readonly question: Question; readonly onEdit: () => void }) {
  const { key, words, origin, isRetired, everyDays } = question
  function onError(error: ApiError): void {
    toast.show({ text: errorText(error).title, tone: 'trouble' })
  }
  const change = useCommand('question.change', { onError })
  const restore = useCommand('question.restoreOriginal', { onError })
  function retire(next: boolean): void {
    change.run({ key, changes: { isRetired: next } })
    toast.show({
      text: next ? 'Retired: it is not offered any more' : 'Offered again',
      undo: () => change.run({ key, changes: { isRetired: !next } }),
    })
  }
  return (
    <li className="ui-row">
      <div className="ui-row-main">
        <span className="question-words" data-retired={isRetired ? '' : undefined}>
          {words}
        </span>
        <div className="ui-why">
          {rhythmWords(everyDays)} · {meetingWords(question)}
        </div>
      </div>
      <span className="ui-row-side">
        {isRetired && <Pill tone="n">retired</Pill>}
        {origin === 'own' && <Pill tone="s">yours</Pill>}
        {origin === 'changed' && !isRetired && <Pill tone="n">changed</Pill>}
        <Menu
          align="end"
          trigger={<IconButton icon={Ellipsis} label={`More for: ${words}`} />}
          items={[
            { id: 'edit', label: 'Change', onSelect: onEdit },
            isRetired
              ? { id: 'back', label: 'Offer it again', onSelect: () => retire(false) }
              : { id: 'retire', label: 'Retire', onSelect: () => retire(true) },
            ...(origin === 'changed'
              ? [
                  {
                    id: 'restore',
                    label: 'As it came',
                    onSelect: () => restore.run({ key }),
                  },
                ]
              : []),
          ]}
        />
      </span>
    </li>
  )
}
