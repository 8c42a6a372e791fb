import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { anchorOf, contentRows } from './content-view.ts'
import { headView } from './head-view.ts'
import { lastSubmissionOf, named, readRequestDraft } from './request-draft-view.ts'

/** The whole request to check before it is submitted, with everything that is still missing. */
export async function requestCheckView(request: Asked) {
  const { row, rules, mayWrite, problems } = await readRequestDraft(request)
  const draft = paths.requestDraft(row.id)
  const title = { label: { key: 'request.field.title' }, value: row.title || null, href: draft + anchorOf('title') }
  const rows = contentRows(rules, row.content).map((one) => ({ ...one, href: draft + anchorOf(one.field) }))
  return {
    ...headView(row),
    version: row.version,
    content: [title, ...rows],
    problems: (problems.length > 0 ? problems : (request.refusal?.problems ?? []))
      .map(named)
      .map((problem) => ({ ...problem, href: draft + problem.href })),
    refusal: request.refusal ? { key: request.refusal.message } : null,
    maySubmit: mayWrite && problems.length === 0 && request.may('request.submit'),
    isAgain: (await lastSubmissionOf(request)) !== null,
    parties: rules.consultation.parties.map(({ name }) => name),
    onBehalf: await request.onBehalf('request.submit'),
    form: request.form(),
  }
}
