import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction, type Trx } from '../../../db/database.ts'
import { acceptNomination } from '../../../db/mission/accept-nomination.ts'
import { confirmFee } from '../../../db/mission/confirm-fee.ts'
import { decideNomination } from '../../../db/mission/decide-nomination.ts'
import { decideValidation } from '../../../db/mission/decide-validation.ts'
import { orderFee } from '../../../db/mission/order-fee.ts'
import { refuseNomination } from '../../../db/mission/refuse-nomination.ts'
import { returnFee } from '../../../db/mission/return-fee.ts'
import { returnMissionReport } from '../../../db/mission/return-mission-report.ts'
import { validateReport } from '../../../db/mission/validate-report.ts'
import { type Actor, personActor } from '../../../domain/case/actor.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { aMission, today } from '../../support/mission-records.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.stop())

type Deed = (trx: Trx, actor: Actor, missionId: string) => Promise<unknown>
const reason = 'The ministry said so.'

async function refuses(status: 'nominated' | 'validation' | 'payment', ...deeds: Deed[]): Promise<void> {
  const { missionId, expertId, finance } = await aMission(test.db, { status })
  if (deeds.includes(confirm)) await inTransaction(test.db, (trx) => order(trx, finance, missionId))
  const alone = personActor(expertId)
  const onBehalf = personActor(expertId, { of: 'Ministry of Labour', note: 'telephone: agreed on 3 May' })
  for (const deed of deeds)
    for (const actor of [alone, onBehalf])
      await expect(inTransaction(test.db, (trx) => deed(trx, actor, missionId))).rejects.toThrow('problem.own-mission')
}

const order: Deed = (trx, actor, missionId) => orderFee(trx, actor, { missionId, accountVersion: 1 })
const confirm: Deed = async (trx, actor, missionId) =>
  confirmFee(trx, actor, { missionId, accountVersion: 1, valueOn: await today(trx), bankReference: 'STMT 12' })

describe('an officer who is on the roster', () => {
  it('does not agree to their own nomination, nor refuses it, for the institution', () =>
    refuses(
      'nominated',
      (trx, actor, missionId) => acceptNomination(trx, actor, { missionId }),
      (trx, actor, missionId) => refuseNomination(trx, actor, { missionId, reason }),
      (trx, actor, missionId) => decideNomination(trx, actor, { missionId, outcome: 'accept', reason }),
      (trx, actor, missionId) => decideNomination(trx, actor, { missionId, outcome: 'refuse', reason }),
    ))
  it('does not judge their own report', () =>
    refuses(
      'validation',
      (trx, actor, missionId) => validateReport(trx, actor, { missionId }),
      (trx, actor, missionId) => returnMissionReport(trx, actor, { missionId, reason }),
      (trx, actor, missionId) => decideValidation(trx, actor, { missionId, outcome: 'validate', reason }),
      (trx, actor, missionId) => decideValidation(trx, actor, { missionId, outcome: 'return', reason }),
    ))
  it('does not order their own fee', () => refuses('payment', order))
  it('does not confirm their own fee, nor sends its order back', () =>
    refuses('payment', confirm, (trx, actor, missionId) => returnFee(trx, actor, { missionId, reason })))
})
