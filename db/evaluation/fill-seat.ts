import type { CaseFile } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import type { Seat } from './seat.ts'

/** Enters an evaluator for a seat of the stage in which a locked proposal stands; returns the evaluation's id. */
export async function fillSeat(
  trx: Trx,
  file: CaseFile,
  seat: Seat & { evaluatorId: string; assignedBy: string | null },
): Promise<string> {
  const { id } = await trx
    .insertInto('evaluation')
    .values({
      proposal_id: file.id,
      stage: file.stage,
      phase_no: file.phase_no,
      seat: seat.seat,
      round: seat.round,
      evaluator_id: seat.evaluatorId,
      assigned_by: seat.assignedBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
