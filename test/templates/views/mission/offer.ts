import { explainedChoices } from '../../parts/choices.ts'
import { fact } from '../../parts/facts.ts'
import { aMissionHead, someTerms } from '../../parts/mission.ts'
import { euros } from '../../parts/money.ts'
import { aRequestContent } from '../../parts/request.ts'

const usual = {
  ...aMissionHead(8, 'offered', { id: 9, reference: 'TA-2027-0003' }),
  terms: [
    ...someTerms('2026-12-01', '2026-12-19'),
    fact('mission.fact.rate', [{ money: euros(250) }, { text: 'Expert', soft: true }]),
    fact('mission.fact.subsistence', [{ money: euros(150) }, { key: 'mission.fact.whenAway' }]),
  ],
  content: aRequestContent({ languages: ['en', 'ru'] }),
  dueAt: '2026-11-29T20:55:12.237Z',
  mayAnswer: true,
  onBehalf: null,
  outcomes: explainedChoices('mission.offer.outcome', 'accept', 'decline'),
  form: { values: {}, problems: [] },
}

export const views = { usual, onBehalf: { ...usual, onBehalf: 'Elena Marchetti' } }
