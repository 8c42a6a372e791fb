export interface FindingTable {
  proposal_id: string
  stage: number
  phase_no: number
  criterion: string
  outcome: 'met' | 'not-met' | 'unclear'
  explanation: string | null
}
