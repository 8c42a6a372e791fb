import { describe, expect, it } from 'vitest'
import { paths } from '../../../domain/shared/paths.ts'
import { approved, type RankedStage, released } from '../../db/award/a-ranked-stage.ts'
import type { Reader } from '../../support/application.ts'
import { rankedStages, withoutTags } from './ranked-stages.ts'

const { test, aStage } = rankedStages()

describe('until its letters go out, an outcome', () => {
  /** Everything that an applicant can ask for which could tell: pages and JSON. */
  const readings = (stage: RankedStage) => [
    paths.home(),
    paths.tasks(),
    paths.proposals(),
    paths.inbox(),
    paths.proposal(stage.proposals[0]!),
    paths.call(stage.callId),
    paths.grants(),
  ]
  /** Without what changes by itself from one reading to the next. */
  const settled = (text: string): string =>
    text
      .replace(/T?\d{2}:\d{2}(:\d{2}(\.\d+)?Z?)?/g, '')
      .replace(/value="[^"]*"/g, '')
      .replace(/nonce-\S+/g, '')
  const readAll = async (stage: RankedStage, applicant: Reader) =>
    Promise.all(readings(stage).flatMap((path) => [applicant.page(path), applicant.view(path)])).then((answers) =>
      answers.map((one) => settled(one.text)),
    )

  it('is the same to its applicant whether it is an award or a rejection, in pages, lists, counts and JSON', async () => {
    const { stage, applicant } = await aStage()
    const before = await readAll(stage, applicant)
    await approved(test.db, stage)
    const after = await readAll(stage, applicant)
    for (const [index, text] of after.entries()) {
      expect(text, readings(stage)[index >> 1]!).toBe(before[index])
    }
  })

  it('is nobody’s to read but the facility’s: not the decision, its ranking, its letters', async () => {
    const { stage, applicant } = await aStage()
    const decision = await approved(test.db, stage)
    const [letter] = await test.db
      .selectFrom('message')
      .select('id')
      .where('batch_id', '=', decision)
      .where('recipient_id', '=', stage.applicants[0]!)
      .execute()
    const answers = [
      paths.decision(decision),
      paths.decisionLetters(decision),
      paths.ranking(stage.callId, 2),
      paths.decisionAnew(stage.proposals[0]!),
      paths.reservePromotion(stage.callId),
      paths.reconsideration(stage.proposals[0]!),
      paths.verification(stage.proposals[0]!),
      paths.message(letter!.id),
    ].map(async (path) => [path, (await applicant.view(path)).status])
    for (const [path, status] of await Promise.all(answers)) expect([403, 404], String(path)).toContain(status)
  })

  it('stands in the inbox afterwards', async () => {
    const { stage, applicant } = await aStage()
    await released(test.db, stage)
    expect(withoutTags((await applicant.page(paths.inbox())).text)).toContain('You are awarded a grant')
  })
})
