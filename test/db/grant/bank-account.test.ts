import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { giveBankAccount } from '../../../db/grant/give-bank-account.ts'
import { grantBrief } from '../../../db/grant/grant-brief.ts'
import { verifyBankAccount } from '../../../db/grant/verify-bank-account.ts'
import { personActor } from '../../../domain/case/actor.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { account, act, anAward, answerOf, ask } from './a-grant.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.stop())

const exceptionsOf = (caseId: string) =>
  test.db.selectFrom('exception').select(['kind', 'reason']).where('case_id', '=', caseId).execute()

describe('a bank account', () => {
  it('is given by the applicant and verified by another person; both tasks are answered', async () => {
    const { proposalId, applicant, finance } = await anAward(test.db)
    const give = await ask(test.db, proposalId, 'give-bank-account', '1')
    await act(test.db, (trx) => giveBankAccount(trx, applicant, { proposalId, version: 0, ...account }))
    expect((await grantBrief(test.db, proposalId)).bankAccount).toBe('entered')
    const verify = await ask(test.db, proposalId, 'verify-bank-account', '1')
    await act(test.db, (trx) => verifyBankAccount(trx, finance, { proposalId, version: 1, outcome: 'verified' }))
    expect([await answerOf(test.db, give.id), await answerOf(test.db, verify.id)]).toEqual(['given', 'verified'])
    expect((await grantBrief(test.db, proposalId)).bankAccount).toBe('verified')
  })
  it('is asked for again when it is refused, which needs a reason', async () => {
    const { proposalId, applicant, finance } = await anAward(test.db)
    await act(test.db, (trx) => giveBankAccount(trx, applicant, { proposalId, version: 0, ...account }))
    const verify = await ask(test.db, proposalId, 'verify-bank-account', '1')
    const refused = { proposalId, version: 1, outcome: 'refused' } as const
    await expect(act(test.db, (trx) => verifyBankAccount(trx, finance, refused))).rejects.toMatchObject({
      problems: [{ field: 'refusal' }],
    })
    await act(test.db, (trx) => verifyBankAccount(trx, finance, { ...refused, refusal: 'The holder is a person.' }))
    expect(await answerOf(test.db, verify.id)).toBe('refused')
    expect((await grantBrief(test.db, proposalId)).bankAccount).toBe('none')
  })
  it('may not be verified by who entered it, also on behalf of the applicant', async () => {
    const { proposalId, finance, secondFinance } = await anAward(test.db)
    const onBehalf = personActor(finance.kind === 'person' ? finance.personId : '', {
      of: 'Hamroh Association',
      note: 'letter: of 3 May',
    })
    await act(test.db, (trx) => giveBankAccount(trx, onBehalf, { proposalId, version: 0, ...account }))
    const verified = { proposalId, version: 1, outcome: 'verified' } as const
    await expect(act(test.db, (trx) => verifyBankAccount(trx, finance, verified))).rejects.toThrow('problem.four-eyes')
    await act(test.db, (trx) => verifyBankAccount(trx, secondFinance, verified))
    expect((await exceptionsOf(proposalId)).map(({ kind }) => kind)).toEqual(['on-behalf'])
  })
  it('is judged as it stands: not an older version, and once', async () => {
    const { proposalId, applicant, finance } = await anAward(test.db)
    const give = (version: number) =>
      act(test.db, (trx) => giveBankAccount(trx, applicant, { proposalId, version, ...account }))
    const verify = (version: number) =>
      act(test.db, (trx) => verifyBankAccount(trx, finance, { proposalId, version, outcome: 'verified' }))
    await expect(verify(1)).rejects.toThrow('problem.no-bank-account')
    await give(0)
    await expect(give(0)).rejects.toMatchObject({ name: 'StaleVersion' })
    await give(1)
    await expect(verify(1)).rejects.toMatchObject({ name: 'StaleVersion' })
    await verify(2)
    await expect(verify(2)).rejects.toThrow('problem.account-judged')
  })
  it('with a wrong check digit is refused at the field', async () => {
    const { proposalId, applicant } = await anAward(test.db)
    const wrong = { ...account, iban: 'KZ87125KZT5004100100', proposalId, version: 0 }
    await expect(act(test.db, (trx) => giveBankAccount(trx, applicant, wrong))).rejects.toMatchObject({
      problems: [{ field: 'iban', message: 'problem.iban' }],
    })
  })
})
