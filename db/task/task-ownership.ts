import type { EngineContext } from '../../domain/case/actor.ts'
import { type TaskKind, taskKinds } from '../../domain/task/task-kinds.ts'
import type { Trx } from '../database.ts'

type Asked = { kind: TaskKind; subject?: string }
export type Ownership = { owner_id: string | null; organisation_id: string | null; scope: string | null }

/** Who a new task belongs to: one person, one organisation, or (neither) everybody who holds the role for the scope. */
export async function ownershipOf(trx: Trx, context: EngineContext, { kind, subject = '' }: Asked): Promise<Ownership> {
  const { caseId } = context
  const { holder, on } = taskKinds[kind]
  switch (holder) {
    case 'evaluator':
      return { ...nobody, owner_id: await evaluatorIn(trx, context, subject) }
    case 'expert':
      return { ...nobody, owner_id: await expertOf(trx, on === 'mission' ? caseId : subject) }
    case 'applicant':
      return { ...nobody, organisation_id: await applicantOf(trx, caseId) }
    case 'requester':
      return { ...nobody, organisation_id: (await requestOf(trx, caseId)).organisation_id }
    case 'focal-point':
      return { ...nobody, scope: (await requestOf(trx, caseId)).country }
    case 'consulted-party':
      return { ...nobody, scope: subject }
    default:
      return nobody
  }
}

const nobody: Ownership = { owner_id: null, organisation_id: null, scope: null }

/** The evaluator whom a seat was given in a round: subjects of `evaluate` are `seat/round`. */
async function evaluatorIn(trx: Trx, { caseId, phaseNo }: EngineContext, subject: string): Promise<string> {
  const [seat, round] = subject.split('/').map(Number)
  const evaluation = await trx
    .selectFrom('evaluation')
    .select('evaluator_id')
    .where('proposal_id', '=', caseId)
    .where('phase_no', '=', phaseNo)
    .where('seat', '=', seat!)
    .where('round', '=', round!)
    .executeTakeFirstOrThrow()
  return evaluation.evaluator_id
}

const expertOf = async (trx: Trx, missionId: string): Promise<string> =>
  (await trx.selectFrom('mission').select('expert_id').where('case_id', '=', missionId).executeTakeFirstOrThrow())
    .expert_id

const applicantOf = async (trx: Trx, proposalId: string): Promise<string> =>
  (
    await trx
      .selectFrom('proposal')
      .select('organisation_id')
      .where('case_id', '=', proposalId)
      .executeTakeFirstOrThrow()
  ).organisation_id

/** The request that a case is, or that a mission is for. */
const requestOf = (trx: Trx, caseId: string) =>
  trx
    .selectFrom('request as r')
    .leftJoin('mission as m', (join) => join.onRef('m.request_id', '=', 'r.case_id').on('m.case_id', '=', caseId))
    .select(['r.organisation_id', 'r.country'])
    .where((e) => e.or([e('r.case_id', '=', caseId), e('m.case_id', '=', caseId)]))
    .executeTakeFirstOrThrow()
