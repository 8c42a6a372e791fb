import { openSettlements } from '../../parts/settlement.ts'

export const views = {
  open: { settlements: openSettlements },
  none: { settlements: [] },
}
