import { describe, expect, it } from 'vitest'
import { paths } from '../../../domain/shared/paths.ts'
import { lastLetterOf } from '../../support/letters.ts'
import { aMission, askOf } from '../../support/mission-records.ts'
import { ownApplication } from '../../support/own-application.ts'
import { setClock, statusOf } from '../../support/records.ts'
import { letPass } from '../../support/requests.ts'

const { as, test } = ownApplication()

describe('a silent institution', () => {
  it('does not put an officer’s reasons into its mouth, nor the officer’s name before the expert', async () => {
    const cast = await aMission(test.db, { status: 'validation' })
    const { missionId } = cast
    const [officer, expert] = [await as(cast.officer), await as(cast.expert)]
    await letPass(test.db, missionId, (await askOf(test.db, missionId, 'validate-report', '1')).id)
    await askOf(test.db, missionId, 'decide-validation', '1')
    const decision = { outcome: 'return', reason: 'The list of participants is missing.' }
    expect((await officer.submit(paths.validationDecision(missionId), decision)).status).toBe(303)
    await setClock(test.db, new Date())
    const page = (await expert.page(paths.missionReport(missionId))).text
    expect(page).toContain('The programme officer who read it has questions')
    expect(page).toContain('By a programme officer, because the institution was silent')
    expect(page).not.toContain('Amina Karimova')
    expect(await lastLetterOf(expert)).toContain('What is missing, in the words of the programme officer who read it:')
  })

  it('is decided for by an officer on the expert too', async () => {
    const { missionId, officer } = await aMission(test.db)
    const reader = await as(officer)
    await letPass(test.db, missionId, (await askOf(test.db, missionId, 'accept-nomination')).id)
    await askOf(test.db, missionId, 'decide-nomination')
    expect((await reader.page(paths.nominationDecision(missionId))).text).toContain('Drafted two migration policies.')
    const decided = await reader.submit(paths.nominationDecision(missionId), { outcome: 'accept', reason: 'Time.' })
    await setClock(test.db, new Date())
    expect([decided.status, await statusOf(test.db, missionId)]).toEqual([303, 'offered'])
  })

  it('is decided for by an officer on the report too', async () => {
    const cast = await aMission(test.db, { status: 'validation' })
    const { missionId } = cast
    const officer = await as(cast.officer)
    const task = await askOf(test.db, missionId, 'validate-report', '1')
    expect((await officer.view(paths.validationDecision(missionId))).json.mayDecide).toBe(false)
    await letPass(test.db, missionId, task.id)
    await askOf(test.db, missionId, 'decide-validation', '1')
    expect((await officer.page(paths.validationDecision(missionId))).text).toContain('The policy is drafted.')
    const decided = await officer.submit(paths.validationDecision(missionId), {
      outcome: 'validate',
      reason: 'The ministry moved house.',
    })
    await setClock(test.db, new Date())
    expect(decided.status).toBe(303)
    expect(await statusOf(test.db, missionId)).toBe('payment')
    expect((await officer.page(paths.exceptions())).text).toContain('The ministry moved house.')
  })
})
