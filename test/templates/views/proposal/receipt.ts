import { anId } from '../../parts/ids.ts'
import { aProposalHead } from '../../parts/proposal.ts'

const usual = {
  ...aProposalHead('submitted'),
  number: 1,
  isLast: true,
  arrivedAt: '2026-12-14T17:39:35.340Z',
  acceptedAt: '2026-12-14T17:39:35.340Z',
  submittedBy: 'Malika Rahimova',
  onBehalfOf: null,
  sha256: 'c9c05f34b507e4acf9b1160c4c841cbb43eec0ca89db717d8b409ce6ade9a312',
  documents: [
    {
      label: 'Declaration of the applicant, signed and dated',
      fileName: 'declaration.pdf',
      version: 1,
      sha256: '7369676e65642e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e',
    },
  ],
  proposalHref: `/proposals/${anId(3)}`,
  mayChange: true,
  draftHref: `/proposals/${anId(3)}/draft`,
  nextAt: null,
}

export const views = { usual: usual }
