import type { Database } from '../../../db/database.ts'
import { paths } from '../../../domain/shared/paths.ts'
import { addDays } from '../../../domain/shared/working-days.ts'
import type { Reader } from '../../support/application.ts'
import { askOf } from '../../support/mission-records.ts'
import { anOrganisation, aPerson } from '../../support/records.ts'
import { adoptedRules } from '../../support/request-records.ts'

export type Askers = Awaited<ReturnType<typeof askers>>

/** A ministry of Tajikistan and whoever else has to do with its requests, under the rules of the Silk Routes facility. */
export async function askers(db: Database, signedIn: (personId: string) => Promise<Reader>) {
  await adoptedRules(db)
  const person = async (name: string, role?: 'focal-point' | 'consulted-party', scope?: string) => {
    const id = await aPerson(db, { name })
    if (role) await db.insertInto('role_assignment').values({ person_id: id, role, scope: scope! }).execute()
    return id
  }
  const members = [await person('Rustam Nazarov'), await person('Zarina Sharipova')]
  await anOrganisation(db, { name: 'Ministry of Labour', kind: 'public-body', members })
  return {
    requester: await signedIn(members[0]!),
    colleague: await signedIn(members[1]!),
    focalPoint: await signedIn(await person('Firuza Rahimi', 'focal-point', 'TJ')),
    elsewhere: await signedIn(await person('Ali Hassan', 'focal-point', 'IQ')),
    delegation: await signedIn(await person('Anne Dubois', 'consulted-party', 'delegation')),
    unit: await signedIn(await person('Marc Peeters', 'consulted-party', 'geographic-unit')),
    officer: await signedIn(await aPerson(db, { name: 'Amina Karimova', roles: ['officer'] })),
  }
}

const requestIn = (location: string | null): string => /requests\/([0-9a-f-]{36})/.exec(location ?? '')![1]!

const inDays = (days: number): string => addDays(new Date().toISOString().slice(0, 10), days)

/** Everything that a request is asked for. */
export const whole = {
  title: 'A migration policy for Tajikistan',
  problem: 'Four agencies keep four lists, and none of them agrees.',
  outcome: 'A policy that the government can adopt.',
  field: 'policy',
  languages: 'ru',
  modality: 'hybrid',
  place: 'Dushanbe',
  fromOn: inDays(60),
  toOn: inDays(180),
  days: '20',
  wishes: '',
  boxes: 'languages',
}

export async function aBegunRequest(requester: Reader): Promise<string> {
  return requestIn((await requester.submit(paths.requests(), {})).location)
}

export async function aSubmittedRequest(db: Database, requester: Reader): Promise<string> {
  const id = await aBegunRequest(requester)
  await requester.submit(paths.requestDraft(id), { version: '1', ...whole })
  await requester.submit(paths.requestSubmission(id), {})
  await askOf(db, id, 'endorse', '1')
  return id
}

export async function aConsultedRequest(
  db: Database,
  { requester, focalPoint }: Pick<Askers, 'requester' | 'focalPoint'>,
): Promise<string> {
  const id = await aSubmittedRequest(db, requester)
  await focalPoint.submit(paths.endorsement(id), { outcome: 'endorse', words: '' })
  for (const party of ['delegation', 'geographic-unit', 'home-affairs']) await askOf(db, id, 'consult', party)
  return id
}
