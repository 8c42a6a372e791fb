import { anId } from '../../parts/ids.ts'
import { aDeclaration, aProposalHead, inBrief, whyItMatters } from '../../parts/proposal.ts'

const draft = (number: number, section: string) => `/proposals/${anId(number)}/draft/${section}`
const missing = { key: 'problem.required', values: {} }

const usual = {
  ...aProposalHead('drafted'),
  version: 2,
  problems: [
    problem('months', 'Length of the action in months', missing),
    problem('requested', 'Grant that you ask for', {
      key: 'problem.amount-out-of-range',
      values: { currency: 'EUR', least: 150000, most: 250000 },
    }),
    problem('priority', 'Priority that the action serves most', missing),
  ],
  refusal: null,
  sections: [
    { ...inBrief('Return with skills: certificates for returning workers'), href: draft(1, 'action') },
    {
      ...whyItMatters(
        null,
        'Each year some 38,000 workers come back to the Sughd region with skills that nobody recognises.',
      ),
      href: draft(1, 'relevance'),
    },
  ],
  documents: [{ label: 'Declaration of the applicant, signed and dated', document: null as object | null }],
  maySubmit: false,
  isAgain: false,
  onBehalf: null,
  form: { values: {}, problems: [] },
}

const complete = {
  ...usual,
  ...aProposalHead('ready'),
  version: 3,
  problems: [],
  sections: [
    { ...inBrief(), href: draft(15, 'action') },
    { ...whyItMatters(), href: draft(15, 'relevance') },
  ],
  documents: [aDeclaration(15, 16, '2026-12-14T17:39:35.202Z')],
  maySubmit: true,
}

export const views = {
  missing: usual,
  complete,
  late: { ...complete, isPastDeadline: true, refusal: { key: 'problem.deadline-passed' }, maySubmit: false },
}

function problem(field: string, label: string, text: object) {
  return { href: `${draft(1, 'action')}#field-answers-${field}`, label, text }
}
