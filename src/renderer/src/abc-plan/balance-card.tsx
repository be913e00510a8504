import { readBalance } from '../../../shared/abc-plan/abc-balance.ts'
import type { AbcConsequence } from '../../../shared/abc-plan/abc-plan.ts'
import { Ask } from '../ui/because.tsx'
import { Card } from '../ui/card.tsx'

/** Which behaviour the consequences speak for, in plain words, and the one question that follows. */
export function BalanceCard({ consequences }: { readonly consequences: readonly AbcConsequence[] }) {
  const { sentence, because, question } = readBalance(consequences)
  return (
    <Card title="The balance">
      <p className="abc-balance" role="status">
        <b>{sentence}</b>
      </p>
      {because.length > 0 && (
        <ul className="abc-because">
          {because.map((reason) => (
            <li key={reason} className="ui-why">
              {reason}
            </li>
          ))}
        </ul>
      )}
      <Ask question={question}>
        Only the strongest reward of each side is compared: soon before late, then sure before unsure.
      </Ask>
    </Card>
  )
}
