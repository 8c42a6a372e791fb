import type { Selectable } from 'kysely'
import type { RequestContent } from '../../domain/request/request-content.ts'
import type { RequestTable } from '../schema/request.ts'

type Columns = Pick<
  Selectable<RequestTable>,
  | 'title'
  | 'problem'
  | 'outcome'
  | 'field'
  | 'languages'
  | 'modality'
  | 'place'
  | 'from_on'
  | 'to_on'
  | 'days'
  | 'wishes'
>

/** What an institution wrote, from the columns of its request: the working copy. */
export const contentOf = (row: Columns): RequestContent => ({
  title: row.title,
  problem: row.problem,
  outcome: row.outcome,
  field: row.field,
  languages: row.languages,
  modality: row.modality,
  place: row.place,
  fromOn: row.from_on,
  toOn: row.to_on,
  days: row.days,
  wishes: row.wishes,
})

export const columnsOf = (content: RequestContent): Columns => ({
  title: content.title,
  problem: content.problem,
  outcome: content.outcome,
  field: content.field,
  languages: content.languages,
  modality: content.modality,
  place: content.place,
  from_on: content.fromOn,
  to_on: content.toOn,
  days: content.days,
  wishes: content.wishes,
})
