import { anId } from '../../parts/ids.ts'

const column = (key: string, isNumber = false) => ({ label: { key: `evaluation.evaluators.${key}` }, isNumber })

const view = {
  id: anId(3),
  reference: 'SRF-2027-0011',
  title: 'Return with skills',
  stage: 'Concept note',
  wanted: [{ seat: 2, round: 2, dueAt: '2028-02-28T16:00:00Z' }],
  free: [
    { value: anId(4), label: 'Gulnara Saidova', hint: { key: 'evaluation.evaluators.hasLoad', values: { load: 9 } } },
  ],
  seatColumns: [column('seat', true), column('evaluator'), column('status'), column('since'), column('why')],
  seats: [
    {
      cells: [
        1,
        'Dr Elena Marchetti',
        { text: { key: 'evaluation.status.declared' }, tag: 'open' },
        { date: '2028-02-14' },
        null,
      ],
    },
    {
      cells: [
        2,
        'Farid Nazarov',
        { text: { key: 'evaluation.status.conflicted' }, tag: '' },
        { date: '2028-02-14' },
        'My sister works for the applicant.',
      ],
    },
  ],
  replaceable: [{ id: anId(1), evaluator: 'Dr Elena Marchetti' }],
  poolColumns: [column('evaluator'), column('load', true), column('barrier')],
  pool: [
    { cells: ['Dr Elena Marchetti', 7, { key: 'evaluation.barrier.evaluates-it' }] },
    { cells: ['Farid Nazarov', 3, { key: 'evaluation.barrier.conflicted' }] },
    { cells: ['Gulnara Saidova', 9, { key: 'evaluation.evaluators.free' }] },
  ],
  form: { values: {}, problems: [] },
}

export const views = {
  usual: view,
  nobody: { ...view, free: [], wanted: [{ ...view.wanted[0] }] },
  settled: { ...view, wanted: [], replaceable: [] },
}
