import { z } from 'zod'
import { endHelp, inviteHelp, logDraftReading } from '../../db/proposal/invite-help.ts'
import { saveDraft } from '../../db/proposal/save-draft.ts'
import { submitProposal } from '../../db/proposal/submit-proposal.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { several, wholeNumber } from '../fields.ts'
import { data, page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { checkView } from './check-view.ts'
import { draftView } from './draft-view.ts'
import { receiptView } from './receipt-view.ts'
import { sectionView } from './section-view.ts'

/** Answers are kept as typed: no field is trimmed or measured here. */
const answers = z.record(z.string().max(40), z.union([z.string(), z.array(z.string()).max(100)]))
const boxes = several(z.string().max(40))
const save = z.object({ version: wholeNumber(0), answers: answers.default({}), boxes, next: z.string().optional() })
const submission = z.object({ version: wholeNumber(0).optional() })
const help = z.object({ days: wholeNumber(1, 14).optional(), end: z.string().optional() })

export const draftRoutes = (routes: Routes): void => {
  routes.get(paths.draft(':id'), 'draft.read', showDraft)
  routes.post(paths.draft(':id'), 'draft.write', saveAnswers, { body: save, form: showDraft })
  routes.get(paths.draft(':id', ':section'), 'draft.read', showSection)
  routes.post(paths.draft(':id', ':section'), 'draft.write', saveAnswers, { body: save, form: showSection })
  routes.post(paths.draftHelp(':id'), 'draft.invite-help', askForHelp, { body: help, form: showDraft })
  routes.get(paths.check(':id'), 'draft.read', showCheck)
  routes.post(paths.submission(':id'), 'proposal.submit', submit, { body: submission, form: showCheck })
  routes.get(paths.receipt(':id', ':submissionId'), 'submission.read', showReceipt)
}

export async function showDraft(request: Asked): Promise<Reply> {
  await noteReading(request)
  return page('proposal/draft', await draftView(request))
}

async function showSection(request: Asked): Promise<Reply> {
  await noteReading(request)
  return page('proposal/section', await sectionView(request))
}

async function showCheck(request: Asked): Promise<Reply> {
  await noteReading(request)
  return page('proposal/check', await checkView(request))
}

/** Whoever reads another organisation's draft was invited to, and it is written down. */
async function noteReading(request: Asked): Promise<void> {
  if (request.standing.relation === 'own') return
  await request.command((trx) => logDraftReading(trx, request.actor(), request.standing.id))
}

async function saveAnswers(request: Asked): Promise<Reply> {
  const { version, answers, boxes, next } = request.parse(save)
  const { id } = request.standing
  const edit = { proposalId: id, version, answers: { ...unticked(boxes), ...answers }, elapsedMs: request.elapsedMs }
  const saved = await request.command((trx) => saveDraft(trx, request.actor(), edit))
  if (request.isAutosave) return data(saved)
  return seeOther(next?.startsWith(`${paths.proposal(id)}/`) ? next : paths.draft(id), 'proposal.notice.saved')
}

/** A browser sends nothing for a box that is not ticked: the form names its boxes, so that unticking one is saved. */
const unticked = (boxes: readonly string[]): Record<string, string> => Object.fromEntries(boxes.map((key) => [key, '']))

async function askForHelp(request: Asked): Promise<Reply> {
  const { days = 3, end } = request.parse(help)
  const proposalId = request.standing.id
  if (end) await request.command((trx) => endHelp(trx, request.actor(), { proposalId }))
  else await request.command((trx) => inviteHelp(trx, request.actor(), { proposalId, hours: days * 24 }))
  return seeOther(paths.draft(proposalId), end ? 'proposal.notice.help-ended' : 'proposal.notice.help-invited')
}

async function submit(request: Asked): Promise<Reply> {
  const { version } = request.parse(submission)
  const { id } = request.standing
  const submitted = { proposalId: id, elapsedMs: request.elapsedMs, ...(version === undefined ? {} : { version }) }
  const receipt = await request.command((trx) => submitProposal(trx, request.actor(), submitted))
  return seeOther(paths.receipt(id, receipt.submissionId), 'proposal.notice.submitted')
}

const showReceipt = async (request: Asked): Promise<Reply> => page('proposal/receipt', await receiptView(request))
