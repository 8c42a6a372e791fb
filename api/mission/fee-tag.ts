import { type FeeStatus, feeStatus } from '../../domain/mission/fee-status.ts'

const kinds = { due: 'due', active: 'open', good: 'good' } as const

export const feeTag = (status: FeeStatus) => ({
  kind: kinds[feeStatus[status].tone],
  text: { key: `mission.feeStatus.${status}` },
})
