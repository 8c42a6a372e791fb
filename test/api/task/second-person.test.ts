import { describe, expect, it } from 'vitest'
import { orderPayment } from '../../../db/grant/order-payment.ts'
import type { Actor } from '../../../domain/case/actor.ts'
import { paths } from '../../../domain/shared/paths.ts'
import { act, aRunningGrant, ask, type Grant, paymentOf } from '../../db/grant/a-grant.ts'
import { ownApplication } from '../../support/own-application.ts'
import { aPerson } from '../../support/records.ts'

const { test, application } = ownApplication()

/** The first payment of a grant, ordered by its first finance officer, and the task to confirm it. */
async function ordered({ proposalId, finance }: Grant, payment: { id: string }) {
  await ask(test.db, proposalId, 'order-payment', `${payment.id}/1`)
  await act(test.db, (trx) => orderPayment(trx, finance, { proposalId, paymentId: payment.id }))
  const { id: taskId } = await ask(test.db, proposalId, 'confirm-payment', `${payment.id}/1`)
  return { taskId, place: paths.task(taskId) }
}

async function anOrder() {
  const grant = await aRunningGrant(test.db)
  return { grant, ...(await ordered(grant, await paymentOf(test.db, grant, 'pre-financing'))) }
}

const personIdOf = (actor: Actor): string => (actor.kind === 'person' ? actor.personId : '')

/** Who was sent a message of this template about a task. */
async function toldOf(taskId: string, template: string): Promise<string[]> {
  const rows = await test.db
    .selectFrom('message')
    .select(['recipient_id', 'content'])
    .where('template', '=', template)
    .execute()
  return rows.filter(({ content }) => content.taskId === taskId).map((row) => row.recipient_id)
}

const listOf = async (personId: string): Promise<string> =>
  (await (await application.signedIn(personId)).page(paths.home())).text

/** From now on nobody has the role any more; or this person has none. */
const endRoles = (column: 'role' | 'person_id', value: string) =>
  test.db
    .updateTable('role_assignment')
    .set({ to_at: new Date() })
    .where(column, '=', value as never)
    .execute()

describe('the second of two steps', () => {
  it('is asked of others, and does not stand in the list of who took the first', async () => {
    const { grant, taskId, place } = await anOrder()
    const [first, second] = [personIdOf(grant.finance), personIdOf(grant.secondFinance)]
    const told = await toldOf(taskId, 'task/to-pay')
    expect([told.includes(first), told.includes(second)]).toEqual([false, true])
    expect(await listOf(second)).toContain(place)
    expect(await listOf(first)).not.toContain(place)
  })

  it('worries nobody where there is another person', async () => {
    await aPerson(test.db, { roles: ['administrator'] })
    const { taskId } = await anOrder()
    expect(await toldOf(taskId, 'task/second-person-missing')).toEqual([])
  })

  it('is told of to the administrators at once where nobody else has the role, and found by whoever is granted it', async () => {
    await endRoles('role', 'finance-officer')
    await endRoles('role', 'administrator')
    const administrator = await aPerson(test.db, { roles: ['administrator'] })
    const grant = await aRunningGrant(test.db)
    await endRoles('person_id', personIdOf(grant.secondFinance))
    const { taskId, place } = await ordered(grant, await paymentOf(test.db, grant, 'pre-financing'))
    expect(await toldOf(taskId, 'task/to-pay')).toEqual([])
    expect(await toldOf(taskId, 'task/second-person-missing')).toEqual([administrator])
    expect(await listOf(await aPerson(test.db, { roles: ['finance-officer'] }))).toContain(place)
  })
})
