import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { grantBrief } from '../../../db/grant/grant-brief.ts'
import { returnPaymentOrder } from '../../../db/grant/return-payment-order.ts'
import { openTask } from '../../../db/task/open-task.ts'
import { periodEnd } from '../../../domain/grant/periods.ts'
import { addDays } from '../../../domain/shared/working-days.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { statusOf } from '../../support/records.ts'
import { aRuleSet } from '../../support/silk-routes.ts'
import { act, answerOf, ask, contextOf, paymentOf, today } from './a-grant.ts'
import { confirm, first, order, paidGrant, refOf, terminated } from './a-terminated-grant.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.stop())

describe('what a termination came to', () => {
  const dueOf = async (taskId: string) =>
    (await test.db.selectFrom('task').select('due_at').where('id', '=', taskId).executeTakeFirstOrThrow()).due_at

  it('is asked of finance officers like every payment, until the money has moved: only then are grant and call over', async () => {
    const grant = await terminated(test.db, await paidGrant(test.db, { acceptedMinor: 170_000_00n }))
    const { id } = await paymentOf(test.db, grant, 'balance')
    const ordering = await ask(test.db, grant.proposalId, 'order-payment', `${id}/1`)
    await order(test.db, grant, 'balance')
    const confirming = await ask(test.db, grant.proposalId, 'confirm-payment', `${id}/1`)
    expect([await statusOf(test.db, grant.proposalId), await statusOf(test.db, grant.callId)]).toEqual([
      'settling',
      'decided',
    ])
    await confirm(test.db, grant, 'balance')
    expect([await answerOf(test.db, ordering.id), await answerOf(test.db, confirming.id)]).toEqual([
      'ordered',
      'confirmed',
    ])
    expect([await statusOf(test.db, grant.proposalId), await statusOf(test.db, grant.callId)]).toEqual([
      'terminated',
      'completed',
    ])
  })

  it('is not asked for when it was ordered before anybody asked, and asked for anew when the order came back', async () => {
    const grant = await terminated(test.db, await paidGrant(test.db, { acceptedMinor: 170_000_00n }))
    await order(test.db, grant, 'balance')
    const ref = await refOf(test.db, grant, 'balance')
    const asked = (kind: 'order-payment' | 'confirm-payment', round: number) =>
      ask(test.db, grant.proposalId, kind, `${ref.paymentId}/${round}`)
    expect(await asked('order-payment', 1)).toMatchObject({ state: 'done', answer: 'ordered' })
    await act(test.db, (trx) => returnPaymentOrder(trx, grant.secondFinance, { ...ref, reason: 'A wrong name.' }))
    expect(await asked('confirm-payment', 1)).toMatchObject({ state: 'done', answer: 'returned' })
    expect(await asked('order-payment', 2)).toMatchObject({ state: 'open' })
  })

  it('asks for money that should come back when its last day is over', async () => {
    const grant = await terminated(test.db, await paidGrant(test.db, { acceptedMinor: 90_000_00n }))
    await order(test.db, grant, 'recovery')
    const { payments } = await grantBrief(test.db, grant.proposalId)
    const { id, dueAt } = payments.find(({ kind }) => kind === 'recovery')!
    expect(dueAt).toBe(periodEnd(addDays(today(), aRuleSet().payments.repayDays!), aRuleSet().zone).getTime())
    const context = await contextOf(test.db, grant.proposalId)
    const question = { kind: 'confirm-payment', subject: `${id}/1`, dueAt: dueAt! } as const
    const task = await act(test.db, (trx) => openTask(trx, context, question))
    expect((await dueOf(task.id)).getTime()).toBe(dueAt)
  })

  it('may be nothing: then the grant is over at once, and its call with it', async () => {
    const grant = await terminated(test.db, await paidGrant(test.db, { acceptedMinor: first }))
    expect([await statusOf(test.db, grant.proposalId), await statusOf(test.db, grant.callId)]).toEqual([
      'terminated',
      'completed',
    ])
  })
})
