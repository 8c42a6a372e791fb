import { beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '../../../db/database.ts'
import { acceptNomination } from '../../../db/mission/accept-nomination.ts'
import { refuseNomination } from '../../../db/mission/refuse-nomination.ts'
import { paths } from '../../../domain/shared/paths.ts'
import { aMission } from '../../support/mission-records.ts'
import { ownApplication } from '../../support/own-application.ts'

const { application, test } = ownApplication()
let cast: Awaited<ReturnType<typeof aMission>>
beforeAll(async () => {
  cast = await aMission(test.db)
})

/** What the expert's own pages give away: whether a case can be opened, and where its title is read. */
async function seenByExpert(): Promise<{ opened: number[]; listedOn: string[] }> {
  const expert = await application.signedIn(cast.expertId)
  const opened = []
  for (const path of [paths.mission(cast.missionId), paths.request(cast.requestId)])
    opened.push((await expert.page(path)).status)
  const listedOn = []
  for (const path of [paths.missions(), paths.requests(), paths.expert(cast.expertId), paths.home()])
    if ((await expert.page(path)).text.includes('A migration policy for Tajikistan')) listedOn.push(path)
  return { opened, listedOn }
}

describe('an expert who is nominated', () => {
  it('learns of it when the institution agrees, not before', async () => {
    expect(await seenByExpert()).toEqual({ opened: [404, 404], listedOn: [] })
    const { requester, missionId } = cast
    await inTransaction(test.db, (trx) => acceptNomination(trx, requester, { missionId }))
    expect(await seenByExpert()).toEqual({
      opened: [200, 200],
      listedOn: [paths.missions(), paths.requests(), paths.expert(cast.expertId)],
    })
  })

  it('never learns of it when the institution refuses', async () => {
    cast = await aMission(test.db)
    const { requester, missionId } = cast
    await inTransaction(test.db, (trx) =>
      refuseNomination(trx, requester, { missionId, reason: 'Wrote for the other side.' }),
    )
    expect(await seenByExpert()).toEqual({ opened: [404, 404], listedOn: [] })
  })
})
