import type { Database } from '../db/database.ts'
import { relationOfSession, relationTo } from '../db/identity/relation.ts'
import { type Answer, isOpenToAnybody, lookingAt, may } from '../domain/identity/policy.ts'
import type { Standing } from '../domain/identity/standing.ts'
import type { Visitor } from '../domain/identity/visitor.ts'
import { forbidden, notFound } from '../domain/shared/errors.ts'
import { isUuid } from '../domain/shared/ids.ts'
import { HttpRefusal } from './errors.ts'
import type { Route } from './routes.ts'
import { subjectOf } from './subject-of.ts'

export type Entry = { readonly standing: Standing | null; readonly answer: Exclude<Answer, 'no'> }

/** The address that a visitor wants to enter, and what they are to its subject, if that was asked with their session. */
export type Door = {
  readonly route: Route
  readonly params: Readonly<Record<string, string>>
  readonly asked?: Promise<Standing | null> | undefined
}

/**
 * Asks what the holder of a session is to the subject of an address, so that it leaves together with the question whose
 * session it is. The guard takes the answer only if there is such a session.
 */
export function askAhead(db: Database, token: string | null, { route, params }: Door): Door['asked'] {
  const kind = subjectOf(route.path)
  if (!token || !kind || kind === 'task') return undefined
  const asked = relationOfSession(db, token, kind, params.id ?? '')
  asked.catch(() => {}) // the guard hears of it
  return asked
}

/** Asks the policy table before anything else happens. Whoever may not look at a subject learns nothing of its existence. */
export async function letIn(db: Database, visitor: Visitor, { route, params, asked }: Door): Promise<Entry> {
  if (!visitor.person && !isOpenToAnybody(route.verb)) throw new HttpRefusal(401, 'signedOut', 'problem.sign-in-first')
  assertShapes(params)
  const kind = subjectOf(route.path)
  const ahead = visitor.person ? asked : undefined
  const standing = kind ? await (ahead ?? relationTo(db, visitor, kind, params.id ?? '')) : null
  if (kind && !standing) throw notFound(kind)
  if (kind && may(visitor, lookingAt[kind], standing) === 'no') throw notFound(kind)
  const answer = may(visitor, route.verb, standing)
  if (answer === 'no') throw forbidden('error.forbidden.explained')
  return { standing, answer }
}

/** An id that is none, or a number that is none, leads nowhere; PostgreSQL is not asked. */
function assertShapes(params: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(params)) {
    const fits = /^id$|Id$/.test(name)
      ? isUuid(value)
      : /^(stage|period)$/.test(name)
        ? /^[1-9]\d{0,3}$/.test(value)
        : true
    if (!fits) throw notFound(name)
  }
}
