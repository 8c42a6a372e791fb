import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { documentView } from '../document/document-view.ts'
import { answersView } from '../evaluation/answers-view.ts'
import { namedProblems, readDraft } from './draft-view.ts'
import { headView } from './head-view.ts'

/** All answers to check before they are submitted, with everything that is still missing. */
export async function checkView(request: Asked) {
  const draft = await readDraft(request)
  const { row, copy, documents, problems } = draft
  const sections = answersView(row.stageRules.form, copy.answers, row.currency)
  return {
    ...headView(row),
    version: copy.version,
    problems: namedProblems(row, problems),
    refusal: request.refusal ? { key: request.refusal.message } : null,
    sections: sections.map((section, index) => ({
      ...section,
      href: paths.draft(row.id, row.stageRules.form.sections[index]!.key),
    })),
    documents: row.stageRules.documents.map(({ slot, label }) => {
      const current = documents.find((document) => document.slot === slot)
      return { label, document: current ? documentView(row.id, current) : null }
    }),
    maySubmit: draft.mayWrite && problems.length === 0 && request.may('proposal.submit'),
    isAgain: draft.submitted !== undefined,
    onBehalf: await request.onBehalf('proposal.submit'),
    form: request.form(),
  }
}
