import { expect } from 'vitest'
import type { Database } from '../../../db/database.ts'
import { paths } from '../../../domain/shared/paths.ts'
import type { Reader } from '../../support/application.ts'
import { aPerson, setClock } from '../../support/records.ts'
import { aRuleSet } from '../../support/silk-routes.ts'

export type Publishers = { officer: Reader; approver: Reader }

/** The two people whom a call needs. */
export const publishers = async (
  db: Database,
  signedIn: (personId: string) => Promise<Reader>,
): Promise<Publishers> => ({
  officer: await signedIn(await aPerson(db, { name: 'Amina Karimova', roles: ['officer'] })),
  approver: await signedIn(await aPerson(db, { name: 'Johan Lindqvist', roles: ['approver'] })),
})

/** Where a call was drafted: its id. */
export const callIn = (location: string | null): string => /\/calls\/([0-9a-f-]{36})/.exec(location ?? '')![1]!

export async function aDraftedCall({ officer }: Publishers): Promise<string> {
  const answer = await officer.post(paths.calls(), { ruleSet: aRuleSet() })
  expect([answer.status, answer.json.problems]).toEqual([303, undefined])
  return callIn(answer.location)
}

export async function aPublishedCall(db: Database, by: Publishers): Promise<string> {
  await setClock(db, new Date('2027-03-01T09:00:00Z'))
  const id = await aDraftedCall(by)
  expect((await by.approver.post(paths.publication(id), { version: 1 })).status).toBe(303)
  return id
}
