import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { envelopeFigures } from '../../../db/budget/envelope-queries.ts'
import { endSigning } from '../../../db/grant/end-signing.ts'
import { extendSigning } from '../../../db/grant/extend-signing.ts'
import { grantBrief } from '../../../db/grant/grant-brief.ts'
import { prepareContract } from '../../../db/grant/prepare-contract.ts'
import { refuseAward } from '../../../db/grant/refuse-award.ts'
import { signContract } from '../../../db/grant/sign-contract.ts'
import { addDays } from '../../../domain/shared/working-days.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { eventsOf, setClock, statusOf } from '../../support/records.ts'
import { aContract, act, anAward, answerOf, ask, aVerifiedAccount, awarded, terms, today } from './a-grant.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.stop())

const afterDays = async <R>(days: number, deed: () => Promise<R>): Promise<R> => {
  await setClock(test.db, new Date(Date.now() + days * 86_400_000))
  try {
    return await deed()
  } finally {
    await setClock(test.db, new Date())
  }
}
const exceptionsOf = (caseId: string) =>
  test.db.selectFrom('exception').select(['kind', 'reason']).where('case_id', '=', caseId).execute()

describe('preparing the contract', () => {
  it('sends the applicant a letter with the deadline and keeps every amount', async () => {
    const grant = await anAward(test.db)
    const { proposalId, officer, applicant } = grant
    await aVerifiedAccount(test.db, grant)
    const task = await ask(test.db, proposalId, 'prepare-contract')
    const { signBy } = await act(test.db, (trx) =>
      prepareContract(trx, officer, { proposalId, ...terms(), amountMinor: awarded - 100n }),
    )
    expect(await answerOf(test.db, task.id)).toBe('prepared')
    expect(await statusOf(test.db, proposalId)).toBe('contracting')
    const letter = await test.db
      .selectFrom('message')
      .select(['template', 'is_letter', 'respond_by', 'recipient_id'])
      .where('case_id', '=', proposalId)
      .where('template', 'like', 'grant/%')
      .executeTakeFirstOrThrow()
    expect(letter).toEqual({
      template: 'grant/contract-to-sign',
      is_letter: true,
      respond_by: signBy,
      recipient_id: applicant.kind === 'person' && applicant.personId,
    })
    const versions = await test.db
      .selectFrom('contract_version')
      .select(['kind', 'amount_minor'])
      .where('proposal_id', '=', proposalId)
      .orderBy('version')
      .execute()
    expect(versions.map(({ kind, amount_minor }) => [kind, amount_minor])).toEqual([
      ['requested', 232_000_00n],
      ['awarded', awarded],
      ['prepared', awarded - 100n],
    ])
  })
  it('waits for a verified bank account', async () => {
    const { proposalId, officer } = await anAward(test.db)
    await expect(act(test.db, (trx) => prepareContract(trx, officer, { proposalId, ...terms() }))).rejects.toThrow(
      'problem.bank-account-unverified',
    )
    expect(await statusOf(test.db, proposalId)).toBe('awarded')
  })
  it('is refused for more than was awarded', async () => {
    const grant = await anAward(test.db)
    await aVerifiedAccount(test.db, grant)
    const contract = { proposalId: grant.proposalId, ...terms(), amountMinor: awarded + 1n }
    await expect(act(test.db, (trx) => prepareContract(trx, grant.officer, contract))).rejects.toMatchObject({
      problems: [{ field: 'amount' }],
    })
  })
  it('happens once', async () => {
    const { proposalId, officer } = await aContract(test.db)
    await expect(
      act(test.db, (trx) => prepareContract(trx, officer, { proposalId, ...terms() })),
    ).rejects.toMatchObject({ name: 'InvalidTransition' })
  })
})

describe('signing', () => {
  it('commits the money, and makes the reports and the first payment due', async () => {
    const { proposalId, applicant, callId } = await aContract(test.db)
    const task = await ask(test.db, proposalId, 'sign', '1')
    await act(test.db, (trx) => signContract(trx, applicant, { proposalId }))
    expect(await answerOf(test.db, task.id)).toBe('signed')
    expect(await statusOf(test.db, proposalId)).toBe('active')
    expect(await envelopeFigures(test.db, callId)).toMatchObject({ committed: awarded, reserved: 0n })
    const brief = await grantBrief(test.db, proposalId)
    expect(brief.signing).toMatchObject({ round: 1, state: 'signed' })
    expect(brief.reports.map(({ period, kind, status, round }) => [period, kind, status, round])).toEqual([
      [1, 'interim', 'due', 1],
      [2, 'final', 'due', 1],
    ])
    expect(brief.payments.map(({ kind, period, status, round }) => [kind, period, status, round])).toEqual([
      ['pre-financing', 0, 'due', 1],
    ])
  })
  it('for less than was awarded gives the rest back', async () => {
    const grant = await anAward(test.db)
    await aVerifiedAccount(test.db, grant)
    const { proposalId } = grant
    await act(test.db, (trx) =>
      prepareContract(trx, grant.officer, { proposalId, ...terms(), amountMinor: awarded - 5000n }),
    )
    await act(test.db, (trx) => signContract(trx, grant.applicant, { proposalId }))
    expect(await envelopeFigures(test.db, grant.callId)).toMatchObject({
      committed: awarded - 5000n,
      reserved: 0n,
      available: 1_500_000_00n - awarded + 5000n,
    })
  })
  it('works before the engine has asked, and once', async () => {
    const { proposalId, applicant } = await aContract(test.db)
    await act(test.db, (trx) => signContract(trx, applicant, { proposalId }))
    await expect(act(test.db, (trx) => signContract(trx, applicant, { proposalId }))).rejects.toMatchObject({
      name: 'InvalidTransition',
    })
  })
  it('is refused after its time, however late the engine is', async () => {
    const { proposalId, applicant } = await aContract(test.db)
    await ask(test.db, proposalId, 'sign', '1')
    await expect(
      afterDays(31, () => act(test.db, (trx) => signContract(trx, applicant, { proposalId }))),
    ).rejects.toMatchObject({ name: 'DeadlinePassed' })
  })
  it('counts by its arrival', async () => {
    const { proposalId, applicant } = await aContract(test.db)
    const { dueAt } = (await grantBrief(test.db, proposalId)).signing
    await setClock(test.db, new Date(dueAt! + 2000))
    await act(test.db, (trx) => signContract(trx, applicant, { proposalId, elapsedMs: () => 10_000 })).finally(() =>
      setClock(test.db, new Date()),
    )
    expect(await statusOf(test.db, proposalId)).toBe('active')
  })
  it('before anything is prepared is refused', async () => {
    const { proposalId, applicant } = await anAward(test.db)
    await expect(act(test.db, (trx) => signContract(trx, applicant, { proposalId }))).rejects.toMatchObject({
      name: 'InvalidTransition',
    })
  })
})

describe('a contract that nobody signed', () => {
  async function lapsed() {
    const grant = await aContract(test.db)
    const sign = await ask(test.db, grant.proposalId, 'sign', '1')
    await test.db.updateTable('task').set({ state: 'lapsed' }).where('id', '=', sign.id).execute()
    return { ...grant, asked: await ask(test.db, grant.proposalId, 'extend-signing', '1') }
  }
  it('may be given more time, which is an exception, and may then be signed', async () => {
    const { proposalId, officer, applicant, asked } = await lapsed()
    const { signBy } = await act(test.db, (trx) =>
      extendSigning(trx, officer, { proposalId, days: 45, reason: 'The director was abroad.' }),
    )
    expect(await answerOf(test.db, asked.id)).toBe('extended')
    expect((await grantBrief(test.db, proposalId)).signing).toEqual({
      round: 2,
      state: 'prepared',
      dueAt: signBy.getTime(),
    })
    expect(await exceptionsOf(proposalId)).toEqual([{ kind: 'extension', reason: 'The director was abroad.' }])
    await afterDays(40, () => act(test.db, (trx) => signContract(trx, applicant, { proposalId })))
    expect(await statusOf(test.db, proposalId)).toBe('active')
  })
  it('may be ended: the money goes back, and the call completes with its last case', async () => {
    const { proposalId, callId, officer, asked } = await lapsed()
    await act(test.db, (trx) => endSigning(trx, officer, { proposalId, reason: 'No answer to letters or calls.' }))
    expect([
      await answerOf(test.db, asked.id),
      await statusOf(test.db, proposalId),
      await statusOf(test.db, callId),
    ]).toEqual(['ended', 'not-signed', 'completed'])
    expect(await envelopeFigures(test.db, callId)).toMatchObject({ available: 1_500_000_00n, reserved: 0n })
  })
  it('is neither extended nor ended while there is time to sign', async () => {
    const { proposalId, officer } = await aContract(test.db)
    await expect(
      act(test.db, (trx) => extendSigning(trx, officer, { proposalId, days: 5, reason: 'x' })),
    ).rejects.toThrow('problem.task-not-open')
    await expect(act(test.db, (trx) => endSigning(trx, officer, { proposalId, reason: 'x' }))).rejects.toThrow(
      'problem.task-not-open',
    )
  })
})

describe('refusing the award', () => {
  it.each([
    ['before', anAward],
    ['with', aContract],
  ])('%s the contract frees the money', async (_, begin) => {
    const { proposalId, callId, applicant } = await begin(test.db)
    await act(test.db, (trx) => refuseAward(trx, applicant, { proposalId, reason: 'Another donor was faster.' }))
    expect(await statusOf(test.db, proposalId)).toBe('not-signed')
    expect(await envelopeFigures(test.db, callId)).toMatchObject({ available: 1_500_000_00n })
    expect((await eventsOf(test.db, callId)).at(-1)).toBe('call.completed')
  })
  it('is impossible once it is signed', async () => {
    const { proposalId, applicant } = await aContract(test.db)
    await act(test.db, (trx) => signContract(trx, applicant, { proposalId }))
    await expect(act(test.db, (trx) => refuseAward(trx, applicant, { proposalId, reason: 'x' }))).rejects.toMatchObject(
      { name: 'InvalidTransition' },
    )
  })
  it('a start in the past is refused even by a day', async () => {
    const grant = await anAward(test.db)
    await aVerifiedAccount(test.db, grant)
    const contract = { proposalId: grant.proposalId, ...terms(), startsOn: addDays(today(), -2) }
    await expect(act(test.db, (trx) => prepareContract(trx, grant.officer, contract))).rejects.toMatchObject({
      problems: [{ message: 'problem.contract-start' }],
    })
  })
})
