export interface OutboxLeaseTable {
  case_id: string
  token: string
  until: Date
}
