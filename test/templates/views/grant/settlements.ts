import { openSettlements } from '../../a-settlement.ts'

export const views = {
  open: { settlements: openSettlements },
  none: { settlements: [] },
}
