import { z } from 'zod'
import { declareImpartiality } from '../../db/evaluation/declare-impartiality.ts'
import { type EvaluationRow, evaluationById } from '../../db/evaluation/evaluation-queries.ts'
import { saveScores } from '../../db/evaluation/save-scores.ts'
import { submitEvaluation } from '../../db/evaluation/submit-evaluation.ts'
import { commentLimit } from '../../domain/evaluation/completeness.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { optionalText, version, wholeNumber } from '../fields.ts'
import { data, page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { checkView, declarationView, readingView, scoringView } from './evaluation-view.ts'
import { queueView } from './queue-view.ts'

const declaration = z
  .object({ conflict: z.enum(['none', 'there-is'], 'problem.declare-one'), what: optionalText(2000) })
  .refine(({ conflict, what }) => conflict === 'none' || what !== null, {
    path: ['what'],
    error: 'problem.conflict-unexplained',
  })

const key = z.string().max(40)
const filled = {
  scores: z.record(key, wholeNumber(0, 100)),
  comments: z.record(key, optionalText(commentLimit)),
  committeeNote: optionalText(commentLimit),
}
const scores = z.object({
  version,
  scores: filled.scores.default({}),
  comments: filled.comments.default({}),
  committeeNote: filled.committeeNote,
  next: z.literal('check').optional(),
})
const submission = z.object({ version, ...filled }).partial({ scores: true, comments: true, committeeNote: true })

export const evaluationRoutes = (routes: Routes): void => {
  routes.get(paths.evaluations(), 'evaluation.list', showQueue)
  routes.get(paths.evaluation(':id'), 'evaluation.read', showEvaluation)
  routes.get(paths.evaluationDeclaration(':id'), 'evaluation.declare', showDeclaration)
  routes.post(paths.evaluationDeclaration(':id'), 'evaluation.declare', declare, {
    body: declaration,
    form: showDeclaration,
  })
  routes.post(paths.evaluationScores(':id'), 'evaluation.score', save, { body: scores, form: showEvaluation })
  routes.get(paths.evaluationSubmission(':id'), 'evaluation.score', showCheck)
  routes.post(paths.evaluationSubmission(':id'), 'evaluation.score', submit, { body: submission, form: showEvaluation })
}

async function showQueue(request: Asked): Promise<Reply> {
  return page('evaluation/queue', await queueView(request))
}

/** What is next with an evaluation: declaring, scoring, or nothing but reading. */
async function showEvaluation(request: Asked): Promise<Reply> {
  const row = await evaluationById(request.db, request.standing.id)
  if (!isMine(request, row) || row.is_over) return showReading(request, row)
  if (row.status === 'assigned') return page('evaluation/declaration', await declarationView(request, row))
  if (row.status === 'declared') return page('evaluation/score', await scoringView(request, row))
  return showReading(request, row)
}

const isMine = ({ visitor }: Asked, row: EvaluationRow): boolean => row.evaluator_id === visitor.person?.id

const showReading = async (request: Asked, row: EvaluationRow): Promise<Reply> =>
  page('evaluation/read', await readingView(request, row))

async function showDeclaration(request: Asked): Promise<Reply> {
  const row = await evaluationById(request.db, request.standing.id)
  return page('evaluation/declaration', await declarationView(request, row))
}

async function declare(request: Asked): Promise<Reply> {
  const { conflict, what } = request.parse(declaration)
  const { id } = request.standing
  await request.command((trx) =>
    declareImpartiality(trx, request.actor(), { evaluationId: id, conflict: conflict === 'none' ? null : what }),
  )
  if (conflict === 'none') return seeOther(paths.evaluation(id))
  return seeOther(paths.evaluations(), 'evaluation.notice.conflict')
}

async function save(request: Asked): Promise<Reply> {
  const { next, ...given } = request.parse(scores)
  const { id } = request.standing
  const saved = await request.command((trx) =>
    saveScores(trx, request.actor(), { evaluationId: id, ...given, comments: written(given.comments) }),
  )
  if (request.isAutosave) return data({ version: saved.version, savedAt: await request.now() })
  if (next) return seeOther(paths.evaluationSubmission(id))
  return seeOther(paths.evaluation(id), 'evaluation.notice.saved')
}

async function showCheck(request: Asked): Promise<Reply> {
  const row = await evaluationById(request.db, request.standing.id)
  if (row.status !== 'declared' || row.is_over) return seeOther(paths.evaluation(row.id))
  return page('evaluation/check', await checkView(request, row))
}

async function submit(request: Asked): Promise<Reply> {
  const { comments, ...given } = request.parse(submission)
  const { id } = request.standing
  const filledIn = { evaluationId: id, ...given, ...(comments ? { comments: written(comments) } : {}) }
  await request.command((trx) => submitEvaluation(trx, request.actor(), filledIn))
  return seeOther(paths.evaluations(), 'evaluation.notice.submitted')
}

/** Only the comments that say something. */
const written = (comments: Record<string, string | null>): Record<string, string> =>
  Object.fromEntries(Object.entries(comments).filter((entry): entry is [string, string] => entry[1] !== null))
