import { headView } from '../../../api/proposal/head-view.ts'
import type { ProposalHeading } from '../../../db/proposal/proposal-queries.ts'
import { silkRoutes } from './call.ts'
import { anId } from './ids.ts'

/** How far a proposal is; each is one of its own, in a call that closes at its own instant. */
const standing = {
  drafted: { id: 1, call: 4, closesAt: '2026-12-24T17:39:34.712Z' },
  ready: { id: 15, call: 5, closesAt: '2026-12-24T17:39:35.070Z' },
  submitted: { id: 3, call: 6, closesAt: '2026-12-24T17:39:35.244Z' },
  screening: { id: 2, call: 7, closesAt: '2026-12-24T17:39:35.448Z' },
} as const

/** What every page of a proposal begins with. */
export function aProposalHead(step: keyof typeof standing) {
  const { id, call, closesAt } = standing[step]
  return {
    ...headView({
      id: anId(id),
      reference: step === 'drafted' || step === 'ready' ? null : 'SRF-2026-0001',
      title: step === 'drafted' ? 'Return with skills: certificates for returning workers' : 'Return with skills',
      organisation: 'Hamroh Association',
      call_title: silkRoutes.title,
      call_id: anId(call),
      zone: silkRoutes.zone,
      is_past_deadline: false,
      stageRules: silkRoutes.stages[0],
    } as ProposalHeading),
    deadlineAt: closesAt,
  }
}

export const inBrief = (title = 'Return with skills') => ({
  title: 'The action in brief',
  answers: [
    { label: 'Title of the action', value: title as unknown },
    { label: 'Country in which the action takes place', value: { country: 'TJ' } },
  ],
})

export const whyItMatters = (
  objectives: string | null = 'By the end 900 people hold a certificate that employers asked for.',
  needs = 'Nobody recognises what they learnt abroad.',
) => ({
  title: 'Why it matters',
  answers: [
    {
      label: 'What will be different for whom when the action ends?',
      value: objectives === null ? null : { lines: objectives },
    },
    { label: 'Which need does the action answer, and how do you know?', value: { lines: needs } },
  ],
})

/** The declaration of a concept note, once it is there. */
export const aDeclaration = (proposal: number, document: number, uploadedAt: string) => ({
  label: 'Declaration of the applicant, signed and dated',
  document: {
    href: `/proposals/${anId(proposal)}/documents/${anId(document)}`,
    name: 'declaration.pdf',
    type: 'PDF',
    size: 1234,
    version: 1,
    uploadedAt,
    by: 'Malika Rahimova',
  },
})
