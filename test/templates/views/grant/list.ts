import { aGrantHead } from '../../parts/grant.ts'
import { euros } from '../../parts/money.ts'

export const views = {
  officer: {
    grants: [
      { ...aGrantHead(6, 'awarded'), amount: null },
      { ...aGrantHead(7, 'contracting', 'due'), amount: euros(200_000) },
      { ...aGrantHead(1, 'awarded'), amount: null },
      { ...aGrantHead(2, 'active'), amount: euros(200_000) },
    ],
    maySeeSettlements: true,
    pages: { previous: null, next: null },
  },
  empty: { grants: [], maySeeSettlements: true, pages: { previous: null, next: null } },
}
