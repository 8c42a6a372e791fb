import { type TaskKind, taskKinds } from '../../domain/task/task-kinds.ts'
import type { CaseFile } from '../case/case-file.ts'
import type { Trx } from '../database.ts'

/** Who a new task belongs to: one evaluator, one organisation, or (neither) everybody who holds the role. */
export async function ownershipOf(
  trx: Trx,
  file: CaseFile,
  kind: TaskKind,
  subject: string,
): Promise<{ owner_id: string | null; organisation_id: string | null }> {
  if (kind === 'evaluate') return { owner_id: await evaluatorIn(trx, file, subject), organisation_id: null }
  if (taskKinds[kind].holder !== 'applicant') return { owner_id: null, organisation_id: null }
  const proposal = await trx
    .selectFrom('proposal')
    .select('organisation_id')
    .where('case_id', '=', file.id)
    .executeTakeFirstOrThrow()
  return { owner_id: null, organisation_id: proposal.organisation_id }
}

/** The evaluator whom a seat was given in a round: subjects of `evaluate` are `seat/round`. */
async function evaluatorIn(trx: Trx, file: CaseFile, subject: string): Promise<string> {
  const [seat, round] = subject.split('/').map(Number)
  const evaluation = await trx
    .selectFrom('evaluation')
    .select('evaluator_id')
    .where('proposal_id', '=', file.id)
    .where('stage', '=', file.stage)
    .where('phase_no', '=', file.phase_no)
    .where('seat', '=', seat!)
    .where('round', '=', round!)
    .executeTakeFirstOrThrow()
  return evaluation.evaluator_id
}
