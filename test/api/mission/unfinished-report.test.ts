import { describe, expect, it } from 'vitest'
import { paths } from '../../../domain/shared/paths.ts'
import type { Reader } from '../../support/application.ts'
import { aMission, type Cast } from '../../support/mission-records.ts'
import { ownApplication } from '../../support/own-application.ts'
import { aPerson, eventsOf, statusOf } from '../../support/records.ts'

const { application, as, test } = ownApplication()

const reporting = () => aMission(test.db, { status: 'reporting' })
const half = { text: 'The policy is half drafted.', daysWorked: '', daysAway: '' }
const byTelephone = { 'onBehalf.how': 'telephone', 'onBehalf.note': 'She dictated it on Monday.' }

async function saved(reader: Reader, { missionId }: Cast, version: number, work: object = half): Promise<void> {
  const answer = await reader.submit(paths.missionReport(missionId), { version: String(version), ...work })
  expect([answer.status, answer.location]).toEqual([303, paths.missionReport(missionId)])
}

describe('a report that is half-written', () => {
  it('is saved with what is missing, and is there when the expert comes back', async () => {
    const cast = await reporting()
    const expert = await as(cast.expert)
    const first = (await expert.view(paths.missionReport(cast.missionId))).json
    expect([first.version, first.savedAt, first.form.values.daysWorked]).toEqual([0, null, '12'])
    const events = await eventsOf(test.db, cast.missionId)
    await saved(expert, cast, 0)
    const back = (await expert.view(paths.missionReport(cast.missionId))).json
    expect([back.version, back.savedBy, back.form.values]).toEqual([1, 'Elena Marchetti', half])
    expect((await expert.page(paths.missionReport(cast.missionId))).text).toContain(half.text)
    expect(await statusOf(test.db, cast.missionId)).toBe('reporting')
    expect(await eventsOf(test.db, cast.missionId), 'nothing has happened to the case').toEqual(events)
  })

  it('saves itself, and goes on from the version that it was told', async () => {
    const cast = await reporting()
    const expert = await as(cast.expert)
    const headers = { accept: 'application/json', 'content-type': 'application/json', 'x-autosave': '1' }
    const bySelf = (version: number, text: string) =>
      expert.send('POST', paths.missionReport(cast.missionId), {
        headers,
        body: JSON.stringify({ version, ...half, text }),
      })
    expect((await bySelf(0, 'The pol')).json).toMatchObject({ version: 1, savedAt: expect.any(String) })
    expect((await bySelf(1, 'The policy is')).json.version).toBe(2)
    expect((await bySelf(1, 'The policy is')).json.version, 'the same once more is one save').toBe(2)
    expect((await bySelf(1, 'Something else')).status).toBe(409)
  })

  it('keeps what is longer than a report may be, and refuses it only when it is handed in', async () => {
    const cast = await reporting()
    const expert = await as(cast.expert)
    const long = { text: 'a'.repeat(20_001), daysWorked: '400', daysAway: '' }
    await saved(expert, cast, 0, long)
    const refused = await expert.submit(paths.missionReportSubmission(cast.missionId), { version: '1', ...long })
    expect(refused.status).toBe(422)
    expect((await expert.view(paths.missionReport(cast.missionId))).json.form.values.daysWorked).toBe('400')
  })

  it('gives back what was typed where a number of days cannot be read', async () => {
    const cast = await reporting()
    const expert = await as(cast.expert)
    const refused = await expert.submit(paths.missionReport(cast.missionId), {
      version: '0',
      ...half,
      daysWorked: 'ten',
    })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain(half.text)
    expect(refused.text).toContain('value="ten"')
  })

  it('that cannot be read keeps the version that its reader had seen, so that nothing is overwritten next', async () => {
    const cast = await reporting()
    const expert = await as(cast.expert)
    await saved(expert, cast, 0)
    await saved(expert, cast, 1, { ...half, text: 'From the other device.' })
    const refused = await expert.submit(paths.missionReport(cast.missionId), {
      version: '1',
      ...half,
      daysWorked: 'ten',
    })
    expect(refused.text).toContain('name="version" value="1"')
    expect((await expert.submit(paths.missionReport(cast.missionId), { version: '1', ...half })).status).toBe(409)
  })

  it('is not overwritten from a tab that was left open: both texts are shown', async () => {
    const cast = await reporting()
    const expert = await as(cast.expert)
    await saved(expert, cast, 0)
    for (const address of [paths.missionReport, paths.missionReportSubmission]) {
      const old = { version: '0', text: 'An older beginning.', daysWorked: '10', daysAway: '3' }
      const stale = await expert.submit(address(cast.missionId), old)
      expect(stale.status).toBe(409)
      expect(stale.text).toContain('An older beginning.')
      expect(stale.text).toContain(half.text)
    }
    expect((await expert.view(paths.missionReport(cast.missionId))).json.form.values).toEqual(half)
    await saved(expert, cast, 1, { ...half, text: 'Both put together.' })
  })

  it('is nobody else’s to read: not the institution’s, nor of staff who do not write it for the expert', async () => {
    const cast = await reporting()
    await saved(await as(cast.expert), cast, 0)
    const others = [await as(cast.requester), await as(cast.finance)]
    for (const role of ['auditor', 'approver', 'administrator'] as const)
      others.push(await application.signedIn(await aPerson(test.db, { roles: [role] })))
    for (const reader of others) {
      expect((await reader.page(paths.missionReport(cast.missionId))).status).toBe(403)
      expect((await reader.page(paths.mission(cast.missionId))).text).not.toContain('half drafted')
      expect((await reader.page(paths.audit(cast.missionId))).text).not.toContain('half drafted')
    }
    const officer = await as(cast.officer)
    expect((await officer.page(paths.mission(cast.missionId))).text).not.toContain('half drafted')
    expect((await officer.view(paths.missionReport(cast.missionId))).json.form.values.text).toBe(half.text)
  })

  it('is written on by an officer only for the expert, who sees by whom', async () => {
    const cast = await reporting()
    const [expert, officer] = [await as(cast.expert), await as(cast.officer)]
    await saved(expert, cast, 0)
    expect((await officer.view(paths.missionReport(cast.missionId))).json.isAutosaved).toBe(false)
    const more = { ...half, text: 'The policy is half drafted. So is the law.' }
    expect((await officer.submit(paths.missionReport(cast.missionId), { version: '1', ...more })).status).toBe(422)
    await saved(officer, cast, 1, { ...more, ...byTelephone })
    const { savedBy, form } = (await expert.view(paths.missionReport(cast.missionId))).json
    expect([savedBy, form.values.text]).toEqual(['Amina Karimova', more.text])
  })

  it('is what the next round begins with; a tab of the round before is found out', async () => {
    const cast = await reporting()
    const [expert, ministry] = [await as(cast.expert), await as(cast.requester)]
    await saved(expert, cast, 0)
    const whole = { text: 'The policy is drafted.', daysWorked: '10', daysAway: '12' }
    const handedIn = await expert.submit(paths.missionReportSubmission(cast.missionId), { version: '1', ...whole })
    expect(handedIn.location).toBe(paths.mission(cast.missionId))
    expect((await expert.submit(paths.missionReport(cast.missionId), { version: '2', ...half })).status).toBe(409)
    await ministry.post(paths.validation(cast.missionId), { outcome: 'return', reason: 'Which articles?' })
    const again = (await expert.view(paths.missionReport(cast.missionId))).json
    expect([again.version, again.form.values]).toEqual([2, whole])
    const old = await expert.submit(paths.missionReportSubmission(cast.missionId), {
      version: '1',
      ...whole,
      text: 'Old.',
    })
    expect(old.status).toBe(409)
    await saved(expert, cast, 2, { ...whole, text: 'Articles 4 to 9.' })
  })
})
