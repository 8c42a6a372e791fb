import { anId } from '../../parts/ids.ts'
import { aProposalHead } from '../../parts/proposal.ts'

const usual = {
  leave: 'discard',
  ...aProposalHead('drafted'),
  mayWrite: true,
  sections: [
    {
      href: `/proposals/${anId(1)}/draft/action`,
      title: '1 The action in brief',
      detail: null,
      tag: { kind: 'bad', text: { key: 'proposal.section.problems', values: { count: 1 } } },
    },
    {
      href: `/proposals/${anId(1)}/draft/relevance`,
      title: '2 Why it matters',
      detail: null,
      tag: { kind: 'open', text: { key: 'proposal.section.started' } },
    },
  ],
  slots: [
    {
      slot: 'declaration',
      field: 'documents.declaration',
      label: 'Declaration of the applicant, signed and dated',
      isOptional: false,
      accept: '.pdf,.jpg,.jpeg,.png',
      types: 'PDF, JPG, PNG',
      current: null,
      mayWrite: true,
      form: { values: {}, problems: [] },
    },
  ],
  next: {
    title: { key: 'proposal.draft.goOn', values: { section: 'The action in brief' } },
    detail: { key: 'proposal.draft.left', values: { count: 13 } },
    href: `/proposals/${anId(1)}/draft/action`,
    action: { key: 'proposal.draft.goOnAction' },
  },
  left: 13,
  savedAt: '2026-12-14T17:39:34.921Z',
  version: 2,
  submitted: null,
  help: { untilAt: null, readings: [] },
  onBehalf: null,
  form: { values: {}, problems: [] },
}

export const views = {
  usual,
  submitted: {
    ...usual,
    submitted: { at: '2026-12-14T09:31:00.000Z', number: 1, isChanged: true, receipt: '/proposals/x/submissions/y' },
    help: {
      untilAt: '2026-12-17T09:31:00.000Z',
      readings: [{ name: 'Amina Karimova', read_at: '2026-12-15T09:31:00.000Z' }],
    },
  },
  late: { ...usual, isPastDeadline: true, mayWrite: false, next: null },
}
