import { afterAll, beforeAll } from 'vitest'
import type { Actor } from '../../domain/case/actor.ts'
import { type Application, type Reader, startApplication } from './application.ts'
import { ownDatabase } from './own-database.ts'

/** The application of a test file over a database of its own: there before its first test, gone after its last. */
export function ownApplication(kind: 'real' | 'rehearsal' = 'rehearsal') {
  const test = ownDatabase(kind)
  let started: Application
  beforeAll(async () => {
    started = await startApplication(test.db)
  })
  afterAll(() => started?.stop())
  const signedIn = (personId: string): Promise<Reader> => started.signedIn(personId)
  return {
    test,
    application: {
      signedIn,
      get visitor() {
        return started.visitor
      },
    },
    /** Somebody who takes part in a case, with a browser. */
    as: (actor: Actor): Promise<Reader> => signedIn(actor.kind === 'person' ? actor.personId : ''),
  }
}
