import { anId } from '../../parts/ids.ts'
import { aDraftedContent, aRequestHead, missing, parties, tooManyDays } from '../../parts/request.ts'

const usual = {
  ...aRequestHead(1, 'draft'),
  version: 2,
  content: aDraftedContent(1, { outcome: '', days: 90 }),
  problems: [missing('outcome', `/requests/${anId(1)}/draft`), tooManyDays(`/requests/${anId(1)}/draft`)],
  refusal: null,
  maySubmit: false,
  isAgain: false,
  parties,
  onBehalf: null,
  form: { values: {}, problems: [] },
}

const ready = { ...usual, ...aRequestHead(2, 'draft'), content: aDraftedContent(2), problems: [], maySubmit: true }

export const views = { missing: usual, ready, onBehalf: { ...ready, onBehalf: 'Ministry of Labour' } }
