import { useQueryOf } from '../api/queries.ts'
import { BackupSection } from '../backup/backup-section.tsx'
import { RetentionCard } from '../erasure/retention-card.tsx'
import { useCrumbs } from '../frame/place.ts'
import { SavedFields } from '../frame/saved-fields.tsx'
import { ListProblem } from '../record/problem.tsx'
import { Columns, Page, PageHeader, Stack } from '../ui/page-header.tsx'
import { AboutCard, LimitsCard } from './about-card.tsx'
import { AppearanceCard } from './appearance-card.tsx'
import { KeyboardCard } from './keyboard-card.tsx'
import { LockCard, PrivacyCard } from './lock-card.tsx'
import { PassphraseCard } from './passphrase-card.tsx'
import { SampleTeamCard } from './sample-team-card.tsx'
import { WeekCard } from './week-card.tsx'
import { WordsCard } from './words-card.tsx'
import { WritingCard } from './writing-card.tsx'
import './settings.css'

/** What the manager chose about this machine and her vault. Everything is in force at once. */
export function SettingsPage() {
  const { data: settings, error, refetch } = useQueryOf('setting.get', {})
  const { data: preferences } = useQueryOf('desktop.preferences', {})
  useCrumbs([{ label: 'Settings' }])
  return (
    <Page>
      <PageHeader title="Settings" subtitle="Everything here is in force at once." />
      {error !== null && <ListProblem error={error} onRetry={() => void refetch()} />}
      {settings !== undefined && preferences !== undefined && (
        <SavedFields>
          <Columns>
            <Stack>
              <AppearanceCard preferences={preferences} />
              <WritingCard settings={settings} />
              <WordsCard settings={settings} />
              <WeekCard settings={settings} />
              <KeyboardCard preferences={preferences} />
              <RetentionCard settings={settings} />
              <SampleTeamCard />
            </Stack>
            <Stack>
              <LockCard preferences={preferences} />
              <PassphraseCard />
              <BackupSection />
              <PrivacyCard preferences={preferences} />
              <LimitsCard />
              <AboutCard />
            </Stack>
          </Columns>
        </SavedFields>
      )}
    </Page>
  )
}
