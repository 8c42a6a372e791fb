import { beforeAll, describe, expect, it } from 'vitest'
import { inTransaction, type Trx } from '../../../db/database.ts'
import { addAddress, endAddress } from '../../../db/identity/addresses.ts'
import { addMember, endMember } from '../../../db/identity/members.ts'
import { registerApplicant } from '../../../db/identity/register-applicant.ts'
import { registerLetterApplicant } from '../../../db/identity/register-letter-applicant.ts'
import { personActor } from '../../../domain/case/actor.ts'
import { type Everybody, everybody } from '../../support/everybody.ts'
import { ownDatabase } from '../../support/own-database.ts'
import { anOrganisation, aPerson } from '../../support/records.ts'
import { newPerson, visitorOf } from './visitor-of.ts'

const test = ownDatabase()
let all: Everybody
const run = <T>(command: (trx: Trx) => Promise<T>): Promise<T> => inTransaction(test.db, command)

beforeAll(async () => {
  all = await everybody(test.db)
})

describe('an organisation', () => {
  it('registers with the person who leads it, and both are in the audit', async () => {
    const organisation = { name: 'Chashma', country: 'TJ', kind: 'ngo' as const, registrationNumber: null, profile: {} }
    const made = await run((trx) =>
      registerApplicant(trx, { person: newPerson('Zarina', 'zarina@chashma.example'), organisation }),
    )
    expect((await visitorOf(test.db, made.personId)).memberships).toEqual([
      { organisationId: made.organisationId, organisationName: 'Chashma', role: 'lead' },
    ])
    const audited = await test.db
      .selectFrom('audit_entry')
      .select('type')
      .where('actor_id', '=', made.personId)
      .orderBy('id')
      .execute()
    expect(audited.map(({ type }) => type)).toEqual(['person.registered', 'organisation.registered'])
  })

  it('is registered once by the same form sent twice', async () => {
    const organisation = { name: 'Hamroh', country: 'TJ', kind: 'ngo' as const, registrationNumber: null, profile: {} }
    const form = { person: newPerson('Daler', 'daler@hamroh.example'), organisation }
    const [first, second] = await Promise.all([1, 2].map(() => run((trx) => registerApplicant(trx, form))))
    expect(second).toEqual(first)
    const another = await run((trx) =>
      registerApplicant(trx, { ...form, organisation: { ...organisation, name: 'Hamroh Khatlon' } }),
    )
    expect(another.organisationId).not.toBe(first!.organisationId)
  })

  it('that answers by letter is registered once by the same form sent twice', async () => {
    const organisation = { name: 'Sadaf', country: 'TJ', kind: 'ngo' as const, registrationNumber: null, profile: {} }
    const register = () =>
      run((trx) =>
        registerLetterApplicant(trx, personActor(all.people.officer!), {
          contactName: 'Gulnora Sadafova',
          organisation,
        }),
      )
    expect(await register()).toEqual(await register())
  })

  it('takes somebody in once, tells them, and lets them go again', async () => {
    const lead = await aPerson(test.db)
    const organisationId = await anOrganisation(test.db, { members: [lead] })
    const input = { ...newPerson('Farrukh', 'farrukh@hamroh.example'), organisationId, role: 'member' as const }
    const { personId } = await run((trx) => addMember(trx, personActor(lead), input))
    const again = await run((trx) => addMember(trx, personActor(lead), { ...input, name: 'FARRUKH' }))
    expect(again.personId).toBe(personId)
    const told = await test.db.selectFrom('message').select('template').where('recipient_id', '=', personId).execute()
    expect(told).toEqual([{ template: 'identity/member-added' }])
    const membership = await test.db
      .selectFrom('membership')
      .select('id')
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow()
    await run((trx) => endMember(trx, personActor(lead), { organisationId, membershipId: membership.id }))
    expect((await visitorOf(test.db, personId)).memberships).toEqual([])
  })

  it('keeps somebody who leads it', async () => {
    const lead = await aPerson(test.db)
    const organisationId = await anOrganisation(test.db, { members: [lead] })
    const membership = await test.db
      .selectFrom('membership')
      .select('id')
      .where('person_id', '=', lead)
      .executeTakeFirstOrThrow()
    await expect(
      run((trx) => endMember(trx, personActor(lead), { organisationId, membershipId: membership.id })),
    ).rejects.toThrow('problem.last-lead')
  })
})

describe('a person', () => {
  it('may have several addresses, and always keeps one', async () => {
    const personId = await aPerson(test.db)
    const first = await test.db
      .selectFrom('email_address')
      .select('id')
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow()
    await expect(
      run((trx) => endAddress(trx, personActor(personId), { personId, addressId: first.id })),
    ).rejects.toThrow('problem.last-address')
    await run((trx) => addAddress(trx, personActor(personId), { personId, address: 'second@people.example' }))
    await run((trx) => endAddress(trx, personActor(personId), { personId, addressId: first.id }))
  })
})
