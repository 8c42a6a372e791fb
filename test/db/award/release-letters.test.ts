import { describe, expect, it } from 'vitest'
import { releaseLetters } from '../../../db/award/release-letters.ts'
import { moveDeadline } from '../../../db/call/move-deadline.ts'
import { inTransaction } from '../../../db/database.ts'
import { ownDatabase } from '../../support/own-database.ts'
import { deadlineOf, setClock, statusOf } from '../../support/records.ts'
import {
  approved,
  aRankedStage,
  ask,
  awardRules,
  lettersOf,
  propose,
  type RankedStage,
  released,
  signalsOf,
} from './a-ranked-stage.ts'

const test = ownDatabase()

const statuses = (stage: RankedStage) => Promise.all(stage.proposals.map((id) => statusOf(test.db, id)))
const release = (stage: RankedStage, decisionId: string) =>
  inTransaction(test.db, (trx) => releaseLetters(trx, stage.officer, { decisionId }))

describe('releasing letters', () => {
  it('gives every proposal its outcome, sends the letters, and decides the call', async () => {
    const stage = await aRankedStage(test.db, { rules: awardRules() })
    await released(test.db, stage)
    expect(await statuses(stage)).toEqual(['awarded', 'awarded', 'reserve'])
    expect((await lettersOf(test.db, stage.proposals[0]!)).map(({ state }) => state)).toEqual(['queued'])
    expect(await statusOf(test.db, stage.callId)).toBe('decided')
    expect((await signalsOf(test.db, stage.callId)).at(-1)).toMatchObject({
      type: 'letters.released',
      answer: 'released',
    })
    const versions = await test.db
      .selectFrom('contract_version')
      .select(['version', 'kind', 'amount_minor'])
      .where('proposal_id', '=', stage.proposals[0]!)
      .execute()
    expect(versions).toEqual([{ version: 1, kind: 'awarded', amount_minor: 200_000_00n }])
    const reserve = await test.db
      .selectFrom('proposal')
      .select('reserve_until')
      .where('case_id', '=', stage.proposals[2]!)
      .executeTakeFirstOrThrow()
    expect(reserve.reserve_until).toBeInstanceOf(Date)
  })

  it('opens the next stage where there is one, and invites into it', async () => {
    const stage = await aRankedStage(test.db, { stage: 1, proposals: [{ score: 40 }, { score: 20, passes: false }] })
    await released(test.db, stage)
    expect(await statuses(stage)).toEqual(['invited', 'not-preselected'])
    const files = await test.db
      .selectFrom('case_file')
      .select(['id', 'stage', 'is_open'])
      .where('id', 'in', [stage.callId, ...stage.proposals])
      .execute()
    const at = (id: string) => files.find((file) => file.id === id)
    expect([at(stage.callId)?.stage, at(stage.proposals[0]!)?.stage, at(stage.proposals[1]!)?.stage]).toEqual([2, 2, 1])
    expect(await statusOf(test.db, stage.callId)).toBe('published')
    const released_at = await test.db
      .selectFrom('call_stage')
      .select('released_at')
      .where('call_id', '=', stage.callId)
      .orderBy('stage')
      .execute()
    expect(released_at.map((row) => row.released_at !== null)).toEqual([true, false])
  })

  it('refuses to invite into a stage that has closed, until its deadline is moved; the letters name the new one', async () => {
    const stage = await aRankedStage(test.db, { stage: 1, proposals: [{ score: 40 }] })
    const decisionId = await approved(test.db, stage)
    await ask(test.db, stage.callId, 'release')
    const closed = await deadlineOf(test.db, stage.callId, 2)
    await setClock(test.db, closed)
    await expect(release(stage, decisionId)).rejects.toMatchObject({
      name: 'InvalidTransition',
      message: 'problem.move-next-deadline',
    })
    expect(await statuses(stage)).toEqual(['decided'])
    const deadlineAt = new Date(closed.getTime() + 30 * 86_400_000)
    await inTransaction(test.db, (trx) =>
      moveDeadline(trx, stage.officer, {
        callId: stage.callId,
        stage: 2,
        deadlineAt,
        reason: 'The evaluation took longer.',
      }),
    )
    await release(stage, decisionId)
    expect(await statuses(stage)).toEqual(['invited'])
    const [letter] = await lettersOf(test.db, stage.proposals[0]!)
    expect(letter).toMatchObject({ state: 'queued', respond_by: deadlineAt })
    expect(letter!.content.respondBy).toBe(deadlineAt.toISOString())
    await setClock(test.db, new Date())
  })

  it('releases letters that invite nobody, however late', async () => {
    const stage = await aRankedStage(test.db, { stage: 1, proposals: [{ score: 20, passes: false }] })
    const decisionId = await approved(test.db, stage)
    await ask(test.db, stage.callId, 'release')
    await setClock(test.db, await deadlineOf(test.db, stage.callId, 2))
    await release(stage, decisionId)
    expect(await statuses(stage)).toEqual(['not-preselected'])
    await setClock(test.db, new Date())
  })

  it('leaves a letter to the post for whoever has no e-mail address', async () => {
    const stage = await aRankedStage(test.db, { proposals: [{ score: 90 }] })
    await test.db
      .updateTable('email_address')
      .set({ to_at: new Date() })
      .where('person_id', '=', stage.applicants[0]!)
      .execute()
    await released(test.db, stage)
    expect((await lettersOf(test.db, stage.proposals[0]!)).map(({ state }) => state)).toEqual(['by-post'])
  })

  it('completes the call at once when nothing is open after it', async () => {
    const stage = await aRankedStage(test.db, { proposals: [{ score: 20, passes: false }] })
    await released(test.db, stage)
    expect(await statusOf(test.db, stage.callId)).toBe('completed')
  })

  it('refuses while documents are still being verified', async () => {
    const stage = await aRankedStage(test.db, { rules: awardRules({ verifyDocuments: true }) })
    const decisionId = await approved(test.db, stage)
    await ask(test.db, stage.callId, 'release')
    await expect(release(stage, decisionId)).rejects.toMatchObject({
      name: 'InvalidTransition',
      message: 'problem.still-verifying',
    })
  })

  it('refuses what is not approved, and a second release', async () => {
    const stage = await aRankedStage(test.db)
    const decisionId = await propose(test.db, stage)
    await expect(release(stage, decisionId)).rejects.toMatchObject({ message: 'problem.decision-proposed' })
    const other = await aRankedStage(test.db)
    const done = await released(test.db, other)
    await expect(release(other, done)).rejects.toMatchObject({ message: 'problem.decision-released' })
  })
})
