import { useMemo, useState } from 'react'
import { minutesWords } from '../../../shared/kernel/minutes-words.ts'
import { shippedOneOnOneTemplates } from '../../../shared/template/shipped-one-on-one-templates.ts'
import { isAsShipped, type NewTemplate, type TemplateId } from '../../../shared/template/template.ts'
import { api } from '../api/client.ts'
import { useCommand, useQueryOf } from '../api/queries.ts'
import { type Command, useCommands } from '../commands/commands.ts'
import { useCrumbs } from '../frame/place.ts'
import { attempt } from '../record/attempt.ts'
import { OriginPill, originOf } from '../record/origin.tsx'
import { ListProblem } from '../record/problem.tsx'
import { TextLink } from '../ui/app-link.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page, PageHeader } from '../ui/page-header.tsx'
import { PickList } from '../ui/pick-list.tsx'
import { TemplateEditor } from './template-editor.tsx'
import './templates.css'

/** The plans one-on-ones start from: shipped ones, changed ones, and the manager's own. */
export function TemplatesPage() {
  useCrumbs([{ label: 'Templates' }])
  const { data: templates, error, refetch } = useQueryOf('template.list', {})
  const [shownId, setShownId] = useState<TemplateId | null>(null)
  const [turn, setTurn] = useState(0)
  const create = useCommand('template.create', { onDone: ({ id }) => setShownId(id) })
  const { run } = create
  useCommands(
    useMemo<readonly Command[]>(
      () => [
        {
          id: 'template.new',
          label: 'New template',
          group: 'Here',
          keywords: 'one-on-one agenda sections',
          shortcut: 'C',
          run: () => run(blank),
        },
      ],
      [run],
    ),
  )
  if (error !== null) return <ListProblem error={error} onRetry={() => void refetch()} />
  if (templates === undefined) return null
  const shown = templates.find(({ id }) => id === shownId) ?? templates[0]
  return (
    <Page>
      <PageHeader
        title="Templates"
        subtitle="What a one-on-one begins with: sections, time boxes and questions. Changing one does not change meetings already planned."
        actions={
          <>
            <TextLink href="#/questions">Questions</TextLink>
            <Button kind="primary" shortcut="C" onClick={() => run(blank)}>
              New template
            </Button>
          </>
        }
      />
      {shown === undefined ? (
        <EmptyState
          kind="cleared"
          title="No template left"
          sentence="A one-on-one needs a template to begin with. The ones you threw away lie in the trash for thirty days."
        />
      ) : (
        <div className="ui-pick-columns">
          <Card>
            <PickList
              label="Templates"
              items={templates}
              shownId={shown.id}
              onShow={setShownId}
              onSort={(ids) => attempt(() => api.template.reorder({ ids }))}
              side={(template) => (
                <>
                  <OriginPill origin={originOf(template, shippedOneOnOneTemplates, isAsShipped)} />
                  <span className="ui-why ui-num">{minutesWords(template.minutes)}</span>
                </>
              )}
            />
          </Card>
          <TemplateEditor
            key={`${shown.id} ${turn}`}
            template={shown}
            onShow={setShownId}
            onRestored={() => void refetch().then(() => setTurn(turn + 1))}
          />
        </div>
      )}
    </Page>
  )
}

const blank: NewTemplate = {
  name: 'New template',
  situation: '',
  minutes: 30,
  sections: [
    { title: 'Person and desire', minutes: 5, purpose: 'person', prompts: [], isPrivate: false },
    { title: 'Their topics', minutes: 20, purpose: 'their-topics', prompts: [], isPrivate: false },
    { title: 'New promises', minutes: 5, purpose: 'new-promises', prompts: [], isPrivate: false },
  ],
}
