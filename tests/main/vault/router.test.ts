import { expect, it } from 'vitest'
import { openTestSession } from '../../support/open-test-session.ts'

it('a question that is being answered when the vault closes still gets its answer', async () => {
  const { session, router, bugs } = openTestSession()
  const { recoveryCode } = session.prepare('a long walk in the rain')
  await session.create(recoveryCode)
  const asked = router.answer('rep.list', {})
  await router.settled()
  await session.close()
  expect(await asked).toMatchObject({ ok: true })
  expect(bugs).toEqual([])
})
