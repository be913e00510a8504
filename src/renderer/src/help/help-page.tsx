import { commandById, useAllCommands } from '../commands/commands.ts'
import { useCrumbs } from '../frame/place.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { Columns, Page, PageHeader, Stack } from '../ui/page-header.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { type HelpSection, helpSections } from './help-words.ts'
import './help.css'

const left: readonly string[] = ['protected', 'not-protected', 'somebody-leaves']

/** What is protected and what is not, recovery, files, keys. */
export function HelpPage() {
  useCrumbs([{ label: 'Help' }])
  const isLeft = ({ id }: HelpSection): boolean => left.includes(id)
  return (
    <Page>
      <PageHeader title="Help" subtitle="What Halftime does for you, and what it cannot do." />
      <Columns>
        <Stack>
          {helpSections.filter(isLeft).map((section) => (
            <SectionCard key={section.id} section={section} />
          ))}
        </Stack>
        <Stack>
          {helpSections
            .filter((section) => !isLeft(section))
            .map((section) => (
              <SectionCard key={section.id} section={section} />
            ))}
          <KeysCard />
        </Stack>
      </Columns>
    </Page>
  )
}

function SectionCard({ section }: { readonly section: HelpSection }) {
  return (
    <Card title={section.title}>
      <dl className="help-points">
        {section.points.map(({ about, words }) => (
          <div key={about}>
            <dt>{about}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

/** The keys that work everywhere; the sheet knows those of each screen. */
function KeysCard() {
  const commands = useAllCommands().filter(
    ({ shortcut, group }) => shortcut !== undefined && group !== 'Here',
  )
  return (
    <Card title="Keys that work everywhere">
      <Rows label="Keys that work everywhere">
        {commands.map(({ id, label, shortcut = '' }) => (
          <Row key={id} side={<Kbd shortcut={shortcut} />}>
            {label}
          </Row>
        ))}
      </Rows>
      <p className="help-keys">
        <Button kind="quiet" onClick={() => commandById('do.shortcuts')?.run()}>
          All keys of the screen you are on
        </Button>
      </p>
    </Card>
  )
}
