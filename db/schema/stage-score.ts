import type { ColumnType, Generated } from 'kysely'

export interface StageScoreTable {
  proposal_id: string
  stage: number
  total: string
  sections: ColumnType<Record<string, number>, string, string>
  passes: boolean
  scored_at: Generated<Date>
}
