import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../../db/database.ts'
import { saveRequest } from '../../../db/request/save-request.ts'
import { withdrawRequest } from '../../../db/request/withdraw-request.ts'
import { paths } from '../../../domain/shared/paths.ts'
import type { Reader } from '../../support/application.ts'
import { ownApplication } from '../../support/own-application.ts'
import { aPerson } from '../../support/records.ts'
import { aRequest, type RequestCast, submit } from '../../support/requests.ts'

const { application, test } = ownApplication()

const giveUp = ({ requester, requestId }: RequestCast) =>
  inTransaction(test.db, (trx) => withdrawRequest(trx, requester, { requestId, reason: null }))

/** Everybody of the facility and of the country who might look. */
async function onlookers({ officer, approver, focalPoint }: RequestCast): Promise<Record<string, Reader>> {
  return {
    officer: await application.signedIn(officer.personId),
    approver: await application.signedIn(approver.personId),
    auditor: await application.signedIn(await aPerson(test.db, { roles: ['auditor'] })),
    focalPoint: await application.signedIn(focalPoint.personId),
  }
}

const pagesOf = (id: string) => [
  paths.request(id),
  paths.requests(),
  paths.endorsement(id),
  paths.endorsementDecision(id),
  paths.assessment(id),
  paths.requestApproval(id),
  paths.nomination(id),
  paths.requestEnd(id),
  paths.requestWithdrawal(id),
  paths.audit(id),
  paths.home(),
]

/** On which pages somebody reads a word. */
async function readsOn(reader: Reader, id: string, word: string): Promise<string[]> {
  const found: string[] = []
  for (const path of pagesOf(id))
    if ((await reader.page(path)).text.includes(word) || (await reader.view(path)).text.includes(word)) found.push(path)
  return found
}

async function rewritten(): Promise<RequestCast> {
  const cast = await aRequest(test.db, { status: 'returned' })
  const { requestId, requester } = cast
  const content = { title: 'Rewritten title', problem: 'Rewritten problem', wishes: 'Rewritten wishes' }
  await inTransaction(test.db, (trx) => saveRequest(trx, requester, { requestId, version: 2, content }))
  return cast
}

describe('a draft that was given up', () => {
  it('stays with the institution that wrote it', async () => {
    const cast = await aRequest(test.db, { status: 'draft' })
    const { requestId, requester } = cast
    const title = 'Never handed in'
    await inTransaction(test.db, (trx) => saveRequest(trx, requester, { requestId, version: 2, content: { title } }))
    await giveUp(cast)
    for (const reader of Object.values(await onlookers(cast))) {
      expect((await reader.page(paths.request(requestId))).status).toBe(404)
      expect(await readsOn(reader, requestId, title)).toEqual([])
    }
    const own = await application.signedIn(requester.personId)
    expect((await own.page(paths.request(requestId))).text).toContain(title)
  })
})

describe('a request that is written anew after it was returned', () => {
  it('shows everybody else what was handed in, and its institution what it writes', async () => {
    const cast = await rewritten()
    const { requestId, requester } = cast
    for (const reader of Object.values(await onlookers(cast))) {
      expect((await reader.page(paths.request(requestId))).text).toContain('A migration policy for Tajikistan')
      expect(await readsOn(reader, requestId, 'Rewritten')).toEqual([])
    }
    const { text } = await (await application.signedIn(requester.personId)).page(paths.request(requestId))
    expect(text).toContain('Rewritten problem')
    expect(text).toContain('Rewritten title')
  })

  it('shows so still when it was taken back instead', async () => {
    const cast = await rewritten()
    await giveUp(cast)
    for (const reader of Object.values(await onlookers(cast)))
      expect(await readsOn(reader, cast.requestId, 'Rewritten')).toEqual([])
  })

  it('shows everybody the new text once that is handed in', async () => {
    const cast = await rewritten()
    await submit(test.db, cast)
    for (const reader of Object.values(await onlookers(cast))) {
      const { text } = await reader.page(paths.request(cast.requestId))
      expect(text).toContain('Rewritten title')
      expect(text).toContain('Rewritten problem')
      expect((await reader.page(paths.requests())).text).toContain('Rewritten title')
    }
  })
})
