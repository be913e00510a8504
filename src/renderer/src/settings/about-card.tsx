import { useEffect } from 'react'
import { isOldBuild } from '../../../shared/desktop/build-age.ts'
import { useQueryOf } from '../api/queries.ts'
import { useToday } from '../format/use-today.ts'
import { Card } from '../ui/card.tsx'
import { Pill } from '../ui/pill.tsx'
import { Row, Rows } from '../ui/row.tsx'

/** Which copy this is, and the proof that nothing leaves the machine. */
export function AboutCard() {
  const { data: about, refetch } = useQueryOf('desktop.about', {})
  // The count of requests goes on while the page is closed.
  useEffect(() => {
    void refetch()
  }, [refetch])
  const today = useToday()
  if (about === undefined) return null
  const { version, builtOn, requestsOutside, requestsBlocked, runtime } = about
  return (
    <Card title="About Halftime">
      <Rows label="About Halftime">
        <Row side={version}>Version</Row>
        <Row side={builtOn}>Built on</Row>
        <Row
          side={
            <Pill tone={requestsOutside === 0 ? 'g' : 'b'}>
              {requestsOutside === 0 ? 'nothing left' : 'a fault'}
            </Pill>
          }
        >
          Requests since start: {requestsOutside}
        </Row>
        {requestsBlocked > 0 && <Row side={requestsBlocked}>Stopped before they left</Row>}
        <Row side={`Electron ${runtime.electron}`}>Runs on</Row>
        <Row side={`Chromium ${runtime.chromium} · Node ${runtime.node}`}>With</Row>
      </Rows>
      <p className="ui-why settings-last">
        {isOldBuild(builtOn, today)
          ? 'This copy is more than six months old. There is no automatic update, because there is no network: look for a new version now.'
          : 'There is no automatic update, because there is no network. Look for a new version twice a year.'}
      </p>
    </Card>
  )
}

const limits = [
  ['While it is locked or closed', 'everything is encrypted. While it is open, it can be read in memory.'],
  ['Malware that runs as you', 'sees what you see. Nothing in an app can prevent that.'],
  ['Exports and prints', 'are plain files and paper. Keep them as you would keep the words themselves.'],
  ['Nobody can reset the passphrase', 'not even whoever made this app. Keep the recovery code.'],
  ['Older backups', 'keep the passphrase they were made with.'],
  ['Somebody who can write to your disk', 'can put an older copy of your vault back.'],
  ['Full-disk encryption', 'is worth turning on. It covers what the system itself writes down.'],
] as const

/** What the app protects, and what it cannot, in plain words. */
export function LimitsCard() {
  return (
    <Card title="What is protected, and what is not">
      <ul className="settings-limits">
        {limits.map(([what, then]) => (
          <li key={what}>
            <b>{what}</b> {then}
          </li>
        ))}
      </ul>
    </Card>
  )
}
