import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '../../../db/database.ts'
import { listAccountsToVerify } from '../../../db/expert/accounts-to-verify.ts'
import { changeExpertise } from '../../../db/expert/change-expertise.ts'
import { expertAccountVersions, newestAccount } from '../../../db/expert/expert-account.ts'
import { type ExpertAccountVerification, verifyExpertAccount } from '../../../db/expert/verify-expert-account.ts'
import { personActor } from '../../../domain/case/actor.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { aPerson } from '../../support/records.ts'
import { adoptedRules } from '../../support/request-records.ts'

let test: TestDatabase
let finance: string
beforeAll(async () => {
  test = await createTestDatabase()
  await adoptedRules(test.db)
  finance = await aPerson(test.db, { name: 'Petra Novak', roles: ['finance-officer'] })
})
afterAll(() => test.stop())

const first = 'AT611904300234573201'
const second = 'DE89370400440532013000'

/** An expert who has given these accounts, one after the other. */
async function whoGave(...ibans: (string | null)[]): Promise<string> {
  const personId = await aPerson(test.db, { name: 'Lena Hofer', roles: ['expert'] })
  for (const [version, iban] of ibans.entries()) await give(personId, version, iban)
  return personId
}

const give = (personId: string, version: number, iban: string | null, profile = 'Drafted two laws.') =>
  inTransaction(test.db, (trx) =>
    changeExpertise(trx, personActor(personId), {
      ...{ fields: ['law'], languages: ['en'], countries: [], homeCountry: 'AT', profile, version },
      ...{ availableFrom: null, availableTo: null, accountHolder: iban && 'Lena Hofer', iban, bic: null },
    }),
  )

const verify = (personId: string, changes: Partial<ExpertAccountVerification> & { by?: string } = {}) =>
  inTransaction(test.db, (trx) => {
    const { by = finance, ...judged } = changes
    const found = { version: 1, outcome: 'verified', means: 'call-back', note: 'Called on 3 May.' } as const
    return verifyExpertAccount(trx, personActor(by), { personId, ...found, ...judged })
  })

const versionsOf = async (personId: string) =>
  (await expertAccountVersions(test.db, personId)).map(({ version, iban, status }) => [version, iban, status])

const messagesTo = async (personId: string) =>
  (await test.db.selectFrom('message').select('template').where('recipient_id', '=', personId).orderBy('id').execute())
    .map(({ template }) => template)
    .filter((template) => template.startsWith('expert/'))

describe('the account of an expert', () => {
  it('is kept in versions when it changes, and the expert is told each time', async () => {
    const personId = await whoGave(first, second)
    expect(await versionsOf(personId)).toEqual([
      [2, second, 'entered'],
      [1, first, 'entered'],
    ])
    expect(await messagesTo(personId)).toEqual(['expert/account-given', 'expert/account-given'])
  })
  it('stays verified when only the rest of the profile changes', async () => {
    const personId = await whoGave(first)
    await verify(personId)
    await give(personId, 1, first, 'Drafted three laws.')
    expect(await versionsOf(personId)).toEqual([[1, first, 'verified']])
  })
  it('is to be verified anew when it changes, also back to one that was verified before', async () => {
    const personId = await whoGave(first)
    await verify(personId)
    await give(personId, 1, second)
    await give(personId, 2, first)
    expect(await versionsOf(personId)).toEqual([
      [3, first, 'entered'],
      [2, second, 'entered'],
      [1, first, 'verified'],
    ])
  })
  it('can be taken back: there is none then, and what was given is kept', async () => {
    const personId = await whoGave(first, null)
    expect(await newestAccount(test.db, personId)).toBeUndefined()
    expect(await versionsOf(personId)).toEqual([[1, first, 'withdrawn']])
    expect(await messagesTo(personId)).toEqual(['expert/account-given', 'expert/account-withdrawn'])
    await give(personId, 2, first)
    expect((await newestAccount(test.db, personId))?.version).toBe(2)
  })
})

describe('the list of accounts to verify', () => {
  const isListedFor = async (verifierId: string, personId: string) =>
    (await listAccountsToVerify(test.db, verifierId, { most: 500 })).some((one) => one.personId === personId)

  it('has the newest account of every expert until it is judged, and never one’s own', async () => {
    const personId = await whoGave(first, second)
    expect(await isListedFor(personId, personId)).toBe(false)
    expect(await isListedFor(finance, personId)).toBe(true)
    await verify(personId, { version: 2 })
    expect(await isListedFor(finance, personId)).toBe(false)
  })
  it('has none that was taken back', async () => {
    expect(await isListedFor(finance, await whoGave(first, null))).toBe(false)
    expect(await isListedFor(finance, await whoGave(first, second, null))).toBe(false)
  })
})

describe('its verification', () => {
  it('is by a call back or a document, with a note, and stays in the trail without the account', async () => {
    const personId = await whoGave(first)
    await expect(verify(personId, { means: null })).rejects.toMatchObject({
      problems: [{ field: 'means', message: 'problem.expert-account-means' }],
    })
    await expect(verify(personId, { note: ' ' })).rejects.toMatchObject({ problems: [{ field: 'note' }] })
    await verify(personId)
    expect(await newestAccount(test.db, personId)).toMatchObject({
      status: 'verified',
      judged_by: finance,
      means: 'call-back',
      note: 'Called on 3 May.',
    })
    const entry = await test.db
      .selectFrom('audit_entry')
      .select(['detail', 'reason'])
      .where('type', '=', 'expert-account.verified')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    expect(entry).toEqual({ detail: { personId, version: 1, means: 'call-back' }, reason: 'Called on 3 May.' })
  })
  it('is never the expert’s own', async () => {
    const personId = await whoGave(first)
    await expect(verify(personId, { by: personId })).rejects.toThrow('problem.four-eyes')
  })
  it('is of the version that was shown, once', async () => {
    const personId = await whoGave(first, second)
    await expect(verify(personId, { version: 1 })).rejects.toMatchObject({ name: 'StaleVersion' })
    await verify(personId, { version: 2 })
    await expect(verify(personId, { version: 2 })).rejects.toThrow('problem.account-judged')
  })
  it('may be a refusal, which the expert reads', async () => {
    const personId = await whoGave(first)
    await verify(personId, { outcome: 'refused', means: null, note: 'The holder is somebody else.' })
    expect((await newestAccount(test.db, personId))?.status).toBe('refused')
    expect((await messagesTo(personId)).at(-1)).toBe('expert/account-refused')
  })
  it('needs an account', async () => {
    await expect(verify(await whoGave(null))).rejects.toThrow('problem.expert-account-missing')
  })
})
