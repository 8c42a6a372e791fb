import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '../../../db/database.ts'
import { openTask } from '../../../db/task/open-task.ts'
import { holdersOfTask } from '../../../db/task/task-holders.ts'
import { paths } from '../../../domain/shared/paths.ts'
import { addDays } from '../../../domain/shared/working-days.ts'
import { type Application, type Reader, startApplication } from '../../support/application.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { anExpert, contextOf, today } from '../../support/mission-records.ts'
import { aPerson, statusOf } from '../../support/records.ts'
import { approve, aRequest, recommend } from '../../support/requests.ts'

let test: TestDatabase
let application: Application
beforeAll(async () => {
  test = await createTestDatabase()
  application = await startApplication(test.db)
})
afterAll(async () => {
  await application.stop()
  await test.stop()
})

/** A request for which an expert is sought, with its open task; its officer, and nobody else of the facility. */
async function aSearch() {
  const cast = await aRequest(test.db, { status: 'assessment' })
  await recommend(test.db, cast)
  await approve(test.db, cast)
  const context = await contextOf(test.db, cast.requestId)
  const { id: taskId } = await inTransaction(test.db, (trx) => openTask(trx, context, { kind: 'nominate' }))
  return { ...cast, taskId }
}

const holders = async (taskId: string) => {
  const task = test.db.selectFrom('task').selectAll().where('id', '=', taskId)
  return holdersOfTask(test.db, await task.executeTakeFirstOrThrow(), null)
}

async function withCoordinator<R>(use: (coordinator: string) => Promise<R>): Promise<R> {
  const coordinator = await aPerson(test.db, { name: 'Livia Sandor', roles: ['coordinator'] })
  const held = test.db.updateTable('role_assignment').where('person_id', '=', coordinator)
  return use(coordinator).finally(() => held.set({ to_at: new Date() }).execute())
}

const lists = async (reader: Reader, taskId: string): Promise<boolean> =>
  (await reader.page(paths.tasks())).text.includes(paths.task(taskId))

async function terms() {
  const startsOn = addDays(await today(test.db), 14)
  const expertId = await anExpert(test.db)
  return {
    expertId,
    days: '10',
    startsOn,
    endsOn: addDays(startsOn, 20),
    modality: 'on-site',
    place: 'Dushanbe',
    country: 'TJ',
    reason: 'Knows the ministry.',
  }
}

describe('finding an expert', () => {
  it('is asked of the coordinator, who reads what it takes and nominates', async () => {
    const { requestId, officer, taskId } = await aSearch()
    await withCoordinator(async (coordinator) => {
      const reader = await application.signedIn(coordinator)
      expect(await holders(taskId)).toEqual([coordinator])
      expect(await lists(reader, taskId)).toBe(true)
      expect(await lists(await application.signedIn(officer.personId), taskId)).toBe(false)
      const { text } = await reader.page(paths.request(requestId))
      expect(text).toContain('Next: nominate an expert')
      expect(text).not.toContain('href="/organisations/')
      for (const page of [paths.nomination(requestId), paths.assessment(requestId), paths.experts()])
        expect((await reader.page(page)).status).toBe(200)
      const nominated = await reader.post(paths.nomination(requestId), await terms())
      expect(nominated.status).toBe(303)
      expect((await reader.page(nominated.location!)).status).toBe(200)
    })
  })

  it('is no way into anything else: not ending the request, not its approval, no call and no grant', async () => {
    const { requestId } = await aSearch()
    await withCoordinator(async (coordinator) => {
      const reader = await application.signedIn(coordinator)
      expect((await reader.page(paths.requestEnd(requestId))).status).toBe(403)
      expect((await reader.post(paths.requestApproval(requestId), {})).status).toBe(403)
      for (const page of [paths.audit(requestId), paths.people(), paths.messages(), paths.exceptions()])
        expect((await reader.page(page)).status).not.toBe(200)
    })
  })

  it('falls to the officers while nobody holds the post, also when it falls vacant after the question', async () => {
    const { requestId, officer, taskId } = await aSearch()
    const reader = await application.signedIn(officer.personId)
    await withCoordinator(async () => expect(await lists(reader, taskId)).toBe(false))
    expect(await lists(reader, taskId)).toBe(true)
    expect(await holders(taskId)).toContain(officer.personId)
    expect((await reader.page(paths.request(requestId))).text).toContain('Next: nominate an expert')
  })

  it('may be done by an officer all the same, so that no absence stops a request', async () => {
    const { requestId, officer } = await aSearch()
    await withCoordinator(async () => {
      const reader = await application.signedIn(officer.personId)
      expect((await reader.page(paths.request(requestId))).text).toContain('Next: the facility looks for an expert')
      expect((await reader.post(paths.nomination(requestId), await terms())).status).toBe(303)
      expect(await statusOf(test.db, requestId)).toBe('matching')
    })
  })
})
