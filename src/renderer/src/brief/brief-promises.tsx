import type { Brief } from '../../../shared/brief/brief.ts'
import { firstNameOf } from '../../../shared/brief/phrases.ts'
import { type CommitmentLine, commitmentStatus } from '../../../shared/commitment/commitment.ts'
import { OwnershipGauge } from '../commitment/ownership-gauge.tsx'
import { ownerWord, standingWords } from '../commitment/promise-words.ts'
import { TextLink } from '../ui/app-link.tsx'
import { Card } from '../ui/card.tsx'
import { useLocale } from '../ui/locale.ts'
import { Row, Rows } from '../ui/row.tsx'

const mostRows = 6

/** Open promises both ways, with who carries how many. */
export function PromisesCard({ brief, repName }: { readonly brief: Brief; readonly repName: string }) {
  const { promises, repId, asOf } = brief
  const shown = promises.slice(0, mostRows)
  return (
    <Card title="Promises" aside={promises.length === 0 ? undefined : `${promises.length} open`}>
      {promises.length === 0 ? (
        <p className="ui-muted brief-quiet">
          Nothing is open between you and {firstNameOf(repName)}.{' '}
          <TextLink href={`#/rep/${repId}/promises`}>See earlier ones</TextLink>
        </p>
      ) : (
        <>
          <OwnershipGauge commitments={promises.map(({ commitment }) => commitment)} repName={repName} />
          <Rows label="Open promises">
            {shown.map((line) => (
              <PromiseLine key={line.commitment.id} line={line} repName={repName} asOf={asOf} />
            ))}
          </Rows>
          {promises.length > shown.length && (
            <p className="ui-why">
              <TextLink href={`#/rep/${repId}/promises`}>and {promises.length - shown.length} more</TextLink>
            </p>
          )}
        </>
      )}
    </Card>
  )
}

function PromiseLine(props: {
  readonly line: CommitmentLine
  readonly repName: string
  readonly asOf: Brief['asOf']
}) {
  const { line, repName, asOf } = props
  const { commitment } = line
  const { locale } = useLocale()
  const owner = ownerWord(commitment.owner, repName)
  const isLate = commitmentStatus(commitment, asOf) === 'overdue'
  return (
    <Row
      href={`#/rep/${commitment.repId}/promises`}
      side={`${owner} · ${standingWords(commitment, asOf, locale)}`}
      sideTone={isLate ? 'brick' : undefined}
    >
      {commitment.words}
    </Row>
  )
}
