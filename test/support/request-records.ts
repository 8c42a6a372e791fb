import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Database, json } from '../../db/database.ts'
import type { MissionStatus } from '../../domain/mission/mission-status.ts'
import type { FacilityRules } from '../../domain/programme/facility-rules.ts'
import type { RequestStatus } from '../../domain/request/request-status.ts'
import { aPerson } from './records.ts'

/** Rows of requests and missions, written as they are, for tests of pages, messages and rights. */

export const silkRoutesRules = (): FacilityRules =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, '../../examples/silk-routes-facility/facility.json'), 'utf8'),
  ) as FacilityRules

/** Adopts the rules of the Silk Routes facility as its first version, once. */
export async function adoptedRules(db: Database, rules: FacilityRules = silkRoutesRules()): Promise<void> {
  const proposed_by = await aPerson(db, { name: 'Amina Karimova' })
  const adopted_by = await aPerson(db, { name: 'Jonas Weiss' })
  await db
    .insertInto('facility_rules')
    .values({ version: 1, rules: json(rules), proposed_by, adopted_by, adopted_at: new Date() })
    .onConflict((c) => c.doNothing())
    .execute()
}

type NewRequest = {
  organisationId: string
  by: string
  status?: RequestStatus
  /** Null for one that was never submitted, though it may have been given up. */
  reference?: string | null
  country?: string
}

/** A request under version 1 of the rules, with a reference unless a draft; every party has been asked from the consultation on. */
export async function aRequestRow(
  db: Database,
  { organisationId, by, status = 'endorsement', reference = aReferenceIn(status), country = 'TJ' }: NewRequest,
): Promise<string> {
  const title = 'A migration policy for Tajikistan'
  const file = { kind: 'request' as const, title, status, reference }
  const { id } = await db.insertInto('case_file').values(file).returning('id').executeTakeFirstOrThrow()
  await db
    .insertInto('request')
    .values({
      case_id: id,
      organisation_id: organisationId,
      country,
      rule_version: 1,
      problem: 'Four agencies keep four lists, and none of them agrees.',
      outcome: 'A policy that the government can adopt.',
      field: 'policy',
      languages: ['en', 'ru'],
      modality: 'hybrid',
      place: 'Dushanbe',
      from_on: '2027-03-01',
      to_on: '2027-06-30',
      days: 20,
      started_by: by,
      saved_by: by,
    })
    .execute()
  if (reference !== null && status !== 'endorsement' && status !== 'returned')
    for (const { key: party } of silkRoutesRules().consultation.parties)
      await db.insertInto('consultation').values({ request_id: id, party }).execute()
  return id
}

const aReferenceIn = (status: RequestStatus): string | null => (status === 'draft' ? null : `TA-2027-${randomInt(1e9)}`)

/** Somebody on the roster, validated. */
export async function anExpertRow(db: Database, name = 'Elena Marchetti'): Promise<string> {
  const person_id = await aPerson(db, { name, roles: ['expert'] })
  await db
    .insertInto('expert')
    .values({ person_id, status: 'validated', fields: ['policy'], languages: ['en', 'ru'], band: 'senior' })
    .execute()
  return person_id
}

type NewMission = {
  requestId: string
  expertId: string
  by: string
  status?: MissionStatus
  reference?: string
  number?: number
}

export async function aMissionRow(
  db: Database,
  { requestId, expertId, by, status = 'nominated', reference, number = 1 }: NewMission,
): Promise<string> {
  const title = 'A migration policy for Tajikistan'
  const file = { kind: 'mission' as const, title, status, reference: reference ?? null }
  const { id } = await db.insertInto('case_file').values(file).returning('id').executeTakeFirstOrThrow()
  await db
    .insertInto('mission')
    .values({
      case_id: id,
      request_id: requestId,
      number,
      expert_id: expertId,
      days: 12,
      starts_on: '2027-04-05',
      ends_on: '2027-04-23',
      modality: 'hybrid',
      place: 'Dushanbe',
      country: 'TJ',
      band: 'senior',
      reason: 'First on the roster.',
      nominated_by: by,
    })
    .execute()
  return id
}
