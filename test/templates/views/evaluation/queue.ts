import { inVienna } from '../../parts/dates.ts'
import { anId } from '../../parts/ids.ts'

const task = (reference: string, title: string, isUndeclared: boolean) => ({
  href: `/evaluations/${anId(1)}`,
  title: [{ ref: reference }, title],
  detail: { key: 'evaluation.queue.due', values: { at: inVienna('2028-02-28T16:00:00Z') } },
  action: { key: isUndeclared ? 'evaluation.queue.declare' : 'evaluation.queue.score' },
  tag: isUndeclared
    ? { kind: 'due', text: { key: 'evaluation.status.assigned' } }
    : { kind: 'open', text: { key: 'evaluation.status.declared' } },
})

export const views = {
  usual: {
    next: task('SRF-2027-0011', 'Return with skills', false),
    later: [
      task('SRF-2027-0014', 'Safe journeys along the Panj', true),
      task('SRF-2027-0019', 'Counsel before departure for young people of the Fergana valley', true),
    ],
    done: [
      {
        href: `/evaluations/${anId(2)}`,
        title: [{ ref: 'SRF-2027-0003' }, 'Work at home'],
        detail: { key: 'evaluation.queue.done', values: { total: 38, at: { instant: '2028-02-11T14:05:00Z' } } },
        tag: { kind: 'good', text: { key: 'evaluation.status.submitted' } },
      },
    ],
    rounds: [{ call: 'Silk Routes', stage: 'Concept note', count: 7, median: 38.5, maximum: 50 }],
  },
  empty: { next: null, later: [], done: [], rounds: [] },
}
