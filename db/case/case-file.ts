import { type Expression, type QueryCreator, type Selectable, sql } from 'kysely'
import { isOpenIn, mayGo } from '../../domain/case/status-table.ts'
import { statusTables } from '../../domain/case/status-tables.ts'
import type { Position } from '../../domain/events.ts'
import { invalidTransition, notFound } from '../../domain/shared/errors.ts'
import type { CaseKind } from '../../domain/shared/ids.ts'
import { type Database, sqlNow, type Trx } from '../database.ts'
import { prepared } from '../prepared.ts'
import type { CaseFileTable } from '../schema/case-file.ts'
import type { DB } from '../schema/index.ts'
import { beforeCommit, post } from '../transaction.ts'

/** A locked case. Commands change it by `transition` and `record`; the latter writes it back. */
export type CaseFile = Selectable<CaseFileTable>

/**
 * Locks a case's row until the transaction ends; rows that only refer to it may still be written. Lock order everywhere:
 * call, request, mission and proposal by id, envelope, counter.
 */
export async function lockCase(trx: Trx, id: CaseId, kind?: CaseKind): Promise<CaseFile> {
  const file = await lockIfThere(trx, id)
  if (!file || (kind && file.kind !== kind)) throw notFound(kind ?? 'case')
  return file
}

/** A case's id, or a query for it: then finding and locking it is one statement. */
export type CaseId = string | Expression<string | null>

export const lockIfThere = async (trx: Trx, id: CaseId): Promise<CaseFile | undefined> =>
  typeof id === 'string' ? (await lockById(trx, id))[0] : locking(trx, id).executeTakeFirst()

const locking = (trx: Database, id: CaseId) =>
  trx.selectFrom('case_file').selectAll().where('id', '=', id).forNoKeyUpdate()
const lockById = prepared((trx, id: string) => locking(trx, id))

/** What leaves together with the lock cannot name the case's stage or its call: PostgreSQL looks them up, behind the lock. */
export const stageNow = (id: string) => sql<number>`(select stage from case_file where id = ${id})`
export const callNow = (id: string) => sql<string>`(select call_id from case_file where id = ${id})`

/** A locked case is written back, whole, by the statement that follows, or by the one that numbers it. */
export function savingCase(writer: QueryCreator<DB>, file: CaseFile): QueryCreator<DB> {
  unsaved.delete(file)
  if (savedLast.has(file)) return writer
  return writer.with('saved', (cases) => cases.updateTable('case_file').set(columnsOf(file)).where('id', '=', file.id))
}

export const columnsOf = ({ id: _id, kind: _kind, created_at: _created, ...columns }: CaseFile) => ({
  ...columns,
  updated_at: sqlNow,
})

/** The transaction's last statement writes the case back, and no other does. */
export const saveLast = (file: CaseFile): void => void savedLast.add(file)

const savedLast = new WeakSet<CaseFile>()
const unsaved = new WeakSet<CaseFile>()

/** How far the workflow has taken the case's events up: written with the case if the command saves it, else before the commit. */
export function setSeen(trx: Trx, file: CaseFile, seen: number): void {
  if (seen <= file.seen_no) return
  file.seen_no = seen
  unsaved.add(file)
  beforeCommit(trx, () => {
    if (!unsaved.delete(file)) return
    post(trx, trx.updateTable('case_file').set({ seen_no: seen }).where('id', '=', file.id))
  })
}

export const positionOf = (file: CaseFile): Position => ({
  phaseNo: file.phase_no,
  status: file.status,
  stage: file.stage,
  isOpen: file.is_open,
})

/** Moves a locked case by a verb of its status table: its open tasks and waits end with the phase. `record` must follow. */
export function transition(trx: Trx, file: CaseFile, verb: string, to: string, stage = file.stage): void {
  const table = statusTables[file.kind]
  if (!mayGo(table, file.status, verb, to)) throw invalidTransition(`${file.kind} ${file.status}: ${verb}`)
  post(trx, endPhase(trx, file.id))
  file.status = to
  file.stage = stage
  file.phase_no += 1
  file.is_open = isOpenIn(table, to)
}

/** `open` stands in the text, as in the index of open tasks: as a parameter it would have this planned each time. */
const endPhase = prepared((trx, caseId: string) =>
  trx
    .with('ended', (tasks) =>
      tasks
        .updateTable('task')
        .set({ state: 'moot', closed_at: sqlNow })
        .where('case_id', '=', caseId)
        .where('state', '=', sql.lit('open')),
    )
    .deleteFrom('wait')
    .where('case_id', '=', caseId),
)
