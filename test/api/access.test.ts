import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allRoutes } from '../../api/all-routes.ts'
import { HttpRefusal } from '../../api/errors.ts'
import { askAhead, letIn } from '../../api/guard.ts'
import type { Route } from '../../api/routes.ts'
import { subjectOf } from '../../api/subject-of.ts'
import { type PlainKind, relationOfSession, relationTo } from '../../db/identity/relation.ts'
import { findSession, hashOf } from '../../db/identity/session-queries.ts'
import { anybody, type Visitor } from '../../domain/identity/visitor.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { type Everybody, everybody } from '../support/everybody.ts'
import {
  expectedAccess,
  expectedOnDraft,
  expectedOnNomination,
  expectedOnRequestDraft,
  expectedOnReturned,
} from './expected-access.ts'

let test: TestDatabase
let all: Everybody
const visitors = new Map<string, Visitor>([['anybody', anybody]])

beforeAll(async () => {
  test = await createTestDatabase()
  all = await everybody(test.db)
  for (const [name, personId] of Object.entries(all.people)) {
    const session = {
      id_hash: hashOf(name),
      person_id: personId,
      csrf_token: 't',
      expires_at: new Date(Date.now() + 3_600_000),
    }
    await test.db.insertInto('session').values(session).execute()
    visitors.set(name, (await findSession(test.db, name))!.visitor)
  }
})
afterAll(() => test.stop())

/** Sessions of this test are called by who they are. */
const tokenOf = (name: string): string | null => (name === 'anybody' ? null : name)
const nameOf = (route: Route): string => `${route.method.toUpperCase()} ${route.path}`

/** Everybody whom the guard lets in, with a star where only on behalf of somebody else. */
async function letInTo(route: Route, other: Partial<Everybody['subjects']> = {}): Promise<string> {
  const entered: string[] = []
  for (const [name, visitor] of visitors) {
    const door = { route, params: paramsOf(route, name, { ...all.subjects, ...other }) }
    const asked = askAhead(test.db, tokenOf(name), door)
    const answer = await letIn(test.db, visitor, { ...door, asked }).then((entry) => entry.answer, refused)
    if (answer !== 'no') entered.push(answer === 'on-behalf' ? `${name}*` : name)
  }
  return entered.length === visitors.size
    ? 'everybody'
    : entered.length === visitors.size - 1 && !entered.includes('anybody')
      ? 'everybody signed in'
      : entered.join(' ')
}

function refused(error: Error): 'no' {
  if (error instanceof HttpRefusal || ['NotFound', 'Forbidden'].includes(error.name)) return 'no'
  throw error
}

function paramsOf(route: Route, who: string, subjects: Everybody['subjects']): Record<string, string> {
  const kind = subjectOf(route.path)
  const ids: Record<string, string> = { ...subjects, case: subjects.proposal, evaluation: all.evaluationOf(who) }
  return kind ? { id: ids[kind]! } : {}
}

describe('every route lets in exactly those whom the second table names', () => {
  for (const route of allRoutes()) {
    it(`${nameOf(route)}`, async () => {
      expect(expectedAccess[nameOf(route)], 'add its line to test/api/expected-access.ts').toBeDefined()
      expect(await letInTo(route)).toBe(expectedAccess[nameOf(route)])
    })
  }

  it('names no route that there is not', () => {
    const known = new Set(allRoutes().map(nameOf))
    expect(
      Object.keys({
        ...expectedAccess,
        ...expectedOnDraft,
        ...expectedOnRequestDraft,
        ...expectedOnReturned,
        ...expectedOnNomination,
      }).filter((name) => !known.has(name)),
    ).toEqual([])
  })
})

describe('what is asked together with the session', () => {
  it('is what the visitor is to every subject, be it there or not', async () => {
    const { person, organisation, expert, decision, message, mail, call, task: _, ...cases } = all.subjects
    const ids = { person, organisation, expert, decision, message, mail, call, ...cases }
    for (const [name, visitor] of visitors) {
      if (!visitor.person) continue
      for (const [subject, id] of [...Object.entries(ids), ['evaluation', all.evaluationOf(name)], ['call', missing]])
        for (const kind of kindsOf(subject!))
          expect(await relationOfSession(test.db, name, kind, id!), `${name} ${subject}`).toEqual(
            await relationTo(test.db, visitor, kind, id!),
          )
    }
  })

  it('gives nobody without a session anything', async () => {
    const door = { route: routeOf('/proposals/:id'), params: { id: all.subjects.proposal } }
    const own = relationTo(test.db, visitors.get('own')!, 'proposal', all.subjects.proposal)
    await expect(letIn(test.db, anybody, { ...door, asked: own })).rejects.toMatchObject({ status: 401 })
    const ofCall = { route: routeOf('/calls/:id'), params: { id: all.subjects.proposal } }
    await expect(letIn(test.db, anybody, { ...ofCall, asked: own })).rejects.toMatchObject({ name: 'NotFound' })
    expect((await relationOfSession(test.db, 'no such token', 'proposal', all.subjects.proposal))!.relation).toBe(
      'none',
    )
  })
})

const missing = '01890000-0000-7000-8000-000000000000'
const routeOf = (path: string): Route => allRoutes().find((route) => route.path === path && route.method === 'get')!

/** A case is asked for as what it is and as any case. */
function kindsOf(subject: string): PlainKind[] {
  if (/^(proposal|draft|givenUp)$/.test(subject)) return ['proposal', 'case']
  if (subject.startsWith('request')) return ['request', 'case']
  if (subject.startsWith('mission')) return ['mission', 'case']
  return [subject as PlainKind]
}

describe('nobody sees an unsubmitted draft but its own people, given up or not', () => {
  for (const route of allRoutes().filter(
    (one) => subjectOf(one.path) === 'proposal' || subjectOf(one.path) === 'case',
  )) {
    it(`${nameOf(route)}`, async () => {
      const draft = await letInTo(route, { proposal: all.subjects.draft })
      expect(draft).toBe(expectedOnDraft[nameOf(route)] ?? 'own')
      expect(await letInTo(route, { proposal: all.subjects.givenUp })).toBe(draft)
    })
  }
})

describe('nobody sees a request that was never submitted but its own institution, given up or not', () => {
  for (const route of allRoutes().filter((one) => subjectOf(one.path) === 'request')) {
    it(`${nameOf(route)}`, async () => {
      const draft = await letInTo(route, { request: all.subjects.requestDraft })
      expect(draft).toBe(expectedOnRequestDraft[nameOf(route)] ?? '')
      expect(await letInTo(route, { request: all.subjects.requestGivenUp })).toBe(draft)
    })
  }
})

describe('a request that its focal point returned is open to whom it was, and to no party or expert yet', () => {
  for (const route of allRoutes().filter((one) => subjectOf(one.path) === 'request')) {
    it(`${nameOf(route)}`, async () => {
      const returned = await letInTo(route, { request: all.subjects.requestReturned })
      expect(returned).toBe(expectedOnReturned[nameOf(route)])
    })
  }
})

describe('a nomination is not the expert’s to know until the institution agrees, nor ever after it refused', () => {
  for (const route of allRoutes().filter((one) => ['request', 'mission'].includes(subjectOf(one.path) ?? ''))) {
    it(`${nameOf(route)}`, async () => {
      const { requestNominated: request, missionNominated, missionRefused } = all.subjects
      const expected = expectedOnNomination[nameOf(route)] ?? expectedAccess[nameOf(route)]
      expect(await letInTo(route, { request, mission: missionNominated })).toBe(expected)
      expect(await letInTo(route, { request, mission: missionRefused })).toBe(expected)
    })
  }
})

describe('whoever may not look', () => {
  it('gets the same answer for somebody else’s case, a missing one and a forged id', async () => {
    const route = allRoutes().find(({ path, method }) => path === '/cases/:id/audit' && method === 'get')!
    const answers = await Promise.all(
      [all.subjects.proposal, missing, "' or 1=1 --"].map((id) =>
        letIn(test.db, visitors.get('stranger')!, { route, params: { id } }).catch((error) => error.name),
      ),
    )
    expect(answers).toEqual(['NotFound', 'NotFound', 'NotFound'])
  })

  it('is first asked to sign in', async () => {
    const route = allRoutes().find(({ path }) => path === '/profile')!
    await expect(letIn(test.db, anybody, { route, params: {} })).rejects.toMatchObject({ status: 401 })
  })
})
