import { addMonths } from '../shared/working-days.ts'
import type { FacilityRules } from './facility-rules.ts'

/** The last day on which work may end that is planned today (an ISO date); null where the rules leave it open. */
export const latestDay = ({ days }: FacilityRules, today: string): string | null =>
  days.mostMonthsAhead ? addMonths(today, days.mostMonthsAhead) : null
