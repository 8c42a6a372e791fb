import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../../../domain/identity/roles.ts'
import { paths } from '../../../domain/shared/paths.ts'
import { ownApplication } from '../../support/own-application.ts'
import { anOrganisation, aPerson, aPublishedCall } from '../../support/records.ts'
import { adoptedRules, aRequestRow } from '../../support/request-records.ts'

const { application, test } = ownApplication()
let callId: string
const requests: Record<string, string> = {}
beforeAll(async () => {
  await adoptedRules(test.db)
  callId = await aPublishedCall(test.db)
  const by = await aPerson(test.db)
  for (const country of ['TJ', 'IQ']) {
    const organisationId = await anOrganisation(test.db, { country, kind: 'public-body', members: [by] })
    const at = { organisationId, by, country }
    requests[country] = await aRequestRow(test.db, { ...at, status: 'endorsement' })
    requests[`${country} consulted on`] = await aRequestRow(test.db, { ...at, status: 'consultation' })
  }
})

/** Which requests somebody finds in the list, and which of all they can open. */
async function foundBy(roles: { role: Role; call_id?: string; scope?: string }[]) {
  const person_id = await aPerson(test.db)
  for (const role of roles)
    await test.db
      .insertInto('role_assignment')
      .values({ person_id, ...role })
      .execute()
  const reader = await application.signedIn(person_id)
  const lines = (await reader.view(paths.requests())).json.others as { href: string }[]
  const hrefs = lines.map(({ href }) => href)
  const named = Object.entries(requests)
  const opened = []
  for (const [name, id] of named) if ((await reader.page(paths.request(id))).status === 200) opened.push(name)
  return { listed: named.filter(([, id]) => hrefs.includes(paths.request(id))).map(([name]) => name), opened }
}

const only = (names: string[]) => ({ listed: names, opened: names })

describe('somebody with a role for one call and a part in requests', () => {
  it('finds, as a focal point, the requests of their country only', async () => {
    const focalPoint = { role: 'focal-point', scope: 'TJ' } as const
    for (const role of ['officer', 'finance-officer', 'approver'] as const)
      expect(await foundBy([{ role, call_id: callId }, focalPoint])).toEqual(only(['TJ', 'TJ consulted on']))
  })

  it('finds, as a consulted party, those on which it is consulted only', async () => {
    const party = { role: 'consulted-party', scope: 'delegation' } as const
    expect(await foundBy([{ role: 'officer', call_id: callId }, party])).toEqual(
      only(['TJ consulted on', 'IQ consulted on']),
    )
  })

  it('finds all once the role is for the whole facility, and none without a part', async () => {
    const focalPoint = { role: 'focal-point', scope: 'TJ' } as const
    expect(await foundBy([{ role: 'officer' }, focalPoint])).toEqual(only(Object.keys(requests)))
    expect(await foundBy([{ role: 'officer', call_id: callId }])).toEqual(only([]))
  })
})
