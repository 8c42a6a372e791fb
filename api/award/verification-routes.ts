import { z } from 'zod'
import { decidedProposal, openTasks } from '../../db/award/decision-queries.ts'
import { verifyDocuments } from '../../db/award/verify-documents.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { choice, text } from '../fields.ts'
import { page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { headOf } from './single-decision-routes.ts'

const verification = z.object({ outcome: choice(['pass', 'fail']), reason: text(4000) })

/** Before an award is released, an officer holds the applicant's documents against what it declared. */
export const verificationRoutes = (routes: Routes): void => {
  routes.get(paths.verification(':id'), 'documents.verify', showVerification)
  routes.post(paths.verification(':id'), 'documents.verify', verify, { body: verification, form: showVerification })
}

async function showVerification(request: Asked): Promise<Reply> {
  const { db, standing } = request
  const proposal = await decidedProposal(db, standing.id)
  const [asked] = await openTasks(db, proposal.id, ['verify-documents'])
  return page('award/verification', {
    ...headOf(proposal),
    asked: asked ? { dueAt: asked.due_at } : null,
    options: (['pass', 'fail'] as const).map((value) => ({
      value,
      label: { key: `award.verification.${value}` },
      hint: { key: `award.verification.${value}Hint` },
    })),
    form: request.form(),
  })
}

async function verify(request: Asked): Promise<Reply> {
  const given = request.parse(verification)
  const proposalId = request.standing.id
  await request.command((trx) => verifyDocuments(trx, request.actor(), { proposalId, ...given }))
  return seeOther(paths.proposal(proposalId), `award.notice.verified-${given.outcome}`)
}
