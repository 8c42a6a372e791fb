import { z } from 'zod'
import { saveRequest } from '../../db/request/save-request.ts'
import { submitRequest } from '../../db/request/submit-request.ts'
import { modalities } from '../../domain/programme/facility-rules.ts'
import type { RequestContent } from '../../domain/request/request-content.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { choice, optionalDate, several, version, wholeNumber } from '../fields.ts'
import { data, page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { requestCheckView } from './request-check-view.ts'
import { requestDraftView } from './request-draft-view.ts'
import { requestReceiptView } from './request-receipt-view.ts'

/** What is typed is kept as typed; only what is neither a day nor a number where one is asked for is refused. */
const typed = (most: number) => z.string().max(most, 'problem.too-long')
const noneOr = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), schema.nullable())
const save = z.object({
  version,
  title: typed(2_000).optional(),
  problem: typed(100_000).optional(),
  outcome: typed(100_000).optional(),
  field: noneOr(typed(40)).optional(),
  languages: several(typed(3)).optional(),
  modality: noneOr(choice(modalities)).optional(),
  place: typed(2_000).optional(),
  fromOn: optionalDate.optional(),
  toOn: optionalDate.optional(),
  days: noneOr(wholeNumber(1, 10_000)).optional(),
  wishes: typed(100_000).optional(),
  boxes: z.string().optional(),
  next: z.string().optional(),
})
const submission = z.object({ version: version.optional() })

export const requestDraftRoutes = (routes: Routes): void => {
  routes.get(paths.requestDraft(':id'), 'request.write', showDraft)
  routes.post(paths.requestDraft(':id'), 'request.write', saveContent, { body: save, form: showDraft })
  routes.get(paths.requestCheck(':id'), 'request.write', showCheck)
  routes.post(paths.requestSubmission(':id'), 'request.submit', submit, { body: submission, form: showCheck })
  routes.get(paths.requestReceipt(':id', ':submissionId'), 'request.read', showReceipt)
}

const showDraft = async (request: Asked): Promise<Reply> => page('request/draft', await requestDraftView(request))
const showCheck = async (request: Asked): Promise<Reply> => page('request/check', await requestCheckView(request))
const showReceipt = async (request: Asked): Promise<Reply> => page('request/receipt', await requestReceiptView(request))

async function saveContent(request: Asked): Promise<Reply> {
  const { version: before, boxes, next, ...sent } = request.parse(save)
  const requestId = request.standing.id
  const content = withUnticked(boxes, onlySent(request, sent))
  const saved = await request.command((trx) =>
    saveRequest(trx, request.actor(), { requestId, version: before, content }),
  )
  if (request.isAutosave) return data(saved)
  const onward = next === 'check' ? paths.requestCheck(requestId) : paths.requestDraft(requestId)
  return seeOther(onward, 'request.notice.saved')
}

/** A field that is missing in the body is left as it is. */
function onlySent(request: Asked, content: { [Field in keyof RequestContent]?: RequestContent[Field] | undefined }) {
  const body = request.parse(z.looseObject({}))
  return Object.fromEntries(Object.entries(content).filter(([field]) => field in body)) as Partial<RequestContent>
}

/** A browser sends nothing where no box is ticked: the form names such a field, so that unticking the last is saved. */
const withUnticked = (boxes: string | undefined, content: Partial<RequestContent>): Partial<RequestContent> =>
  boxes === 'languages' ? { languages: [], ...content } : content

async function submit(request: Asked): Promise<Reply> {
  const { version: before } = request.parse(submission)
  const requestId = request.standing.id
  const submitted = { requestId, elapsedMs: request.elapsedMs, ...(before === undefined ? {} : { version: before }) }
  const receipt = await request.command((trx) => submitRequest(trx, request.actor(), submitted))
  return seeOther(paths.requestReceipt(requestId, receipt.submissionId), 'request.notice.submitted')
}
