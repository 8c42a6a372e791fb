import { fact } from '../../parts/facts.ts'
import { euros } from '../../parts/money.ts'

const usual = {
  version: 1,
  state: { kind: 'good', text: { key: 'programme.state.in-force' } },
  proposed: { by: 'Amina Karimova', at: '2026-11-24T20:54:58.798Z' },
  adopted: { by: 'Jonas Weiss', at: '2026-11-24T20:54:58.880Z' },
  fileHref: '/facility-rules/versions/1/file',
  adopt: null,
  mayPropose: true,
  next: {
    title: { key: 'programme.next.others', values: { version: 2 } },
    detail: { key: 'programme.next.by', values: { by: 'Amina Karimova', at: { instant: '2026-11-24T20:54:59.107Z' } } },
    href: null,
    action: null,
  },
  rules: {
    title: 'Silk Routes Facility: expertise for governments',
    summary:
      "Government institutions of the ten Silk Routes countries may ask for an expert's help with migration policy, law and practice: to draft a policy, to review a law, to train staff, to plan an institution's work. The country's focal point endorses a request, the European Union's delegation and the geographic unit are asked whether anything speaks against it, and an officer assesses it; approved days are carried out as one mission or several, on site or from afar. Fees and subsistence are paid by the facility. Figures for consultation, deadlines and allowances follow what comparable instruments publish; the fee bands and subsistence rates are examples.",
    asking: [
      fact('programme.rules.who', [{ key: 'organisation.kind.public-body' }]),
      fact('programme.rules.countries', { countries: ['AF', 'BD', 'IQ', 'IR', 'KG', 'KZ', 'PK', 'TJ', 'TM', 'UZ'] }),
      fact('programme.rules.days', { key: 'programme.rules.daysOf', values: { least: 2, most: 60, envelope: 600 } }),
      fact('programme.rules.how', [
        { key: 'request.modality.on-site' },
        '·',
        { key: 'request.modality.remote' },
        '·',
        { key: 'request.modality.hybrid' },
      ]),
      fact('programme.rules.languages', {
        languages: ['en', 'fa', 'ru', 'ar', 'ur', 'bn', 'tg', 'uz', 'kk', 'ky', 'tk'],
      }),
      fact('programme.rules.prefix', { ref: 'TA' }),
    ],
    fields: [
      'Migration policy: comprehensive policies, strategies and action plans',
      'Labour migration: recruitment, agreements, protection and welfare of workers abroad',
      'Migration and development: diaspora engagement, remittances and skills',
      'Voluntary return and lasting reintegration',
      'Border management and the prevention of irregular migration',
      'Trafficking in persons: prevention, investigation and support of victims',
      'International protection: asylum procedures and reception',
      'Migration data: registers, statistics and analysis',
      'Migration law: drafting, review and secondary legislation',
      'Institutional development: strategic plans, curricula and training of trainers',
    ],
    parties: [
      { cells: ['Delegation of the European Union in the country', { key: 'programme.rules.mayVeto' }] },
      { cells: ['Geographic unit of the European Commission', { key: 'programme.rules.mayRemark' }] },
    ],
    criteria: [
      "The institution may ask, and the request is within the facility's purpose",
      'Problem, outcome and timing are clear enough to brief an expert',
    ],
    bands: [
      { cells: ['Expert: at least five years in the field', { money: euros(250) }] },
      { cells: ['Senior expert: at least ten years in the field', { money: euros(350) }] },
      { cells: ['Principal expert: led reforms in several countries', { money: euros(450) }] },
    ],
    subsistence: [
      { cells: [{ country: 'AF' }, { money: euros(165) }] },
      { cells: [{ country: 'BD' }, { money: euros(190) }] },
      { cells: [{ country: 'IQ' }, { money: euros(210) }] },
      { cells: [{ country: 'IR' }, { money: euros(170) }] },
      { cells: [{ country: 'KG' }, { money: euros(165) }] },
      { cells: [{ country: 'KZ' }, { money: euros(190) }] },
      { cells: [{ country: 'PK' }, { money: euros(160) }] },
      { cells: [{ country: 'TJ' }, { money: euros(150) }] },
      { cells: [{ country: 'TM' }, { money: euros(170) }] },
      { cells: [{ country: 'UZ' }, { money: euros(155) }] },
      { cells: [{ key: 'programme.rules.elsewhere' }, { money: euros(180) }] },
    ],
    afterwards: [
      fact('programme.rules.validation', { key: 'programme.rules.validation-officer-decides' }),
      fact('programme.rules.followUp', { key: 'programme.rules.followUpAfter', values: { months: 6 } }),
    ],
    questions: [
      'The help answered the need that was described',
      "The expert's work was of high quality",
      'Dates, travel and contacts were well organised',
      'The result will be used',
    ],
    followUp:
      'Six months have passed. What has come of it: what was adopted, what is in use, what is still waiting, and for whom?',
    tasks: [
      {
        cells: [
          { key: 'programme.task.endorse' },
          { key: 'task.holder.focal-point' },
          { key: 'call.rules.span-workingDays', values: { count: 10 } },
          [{ key: 'call.rules.afterDays', values: { days: 7 } }],
          { key: 'programme.silence.endorse' },
        ],
      },
      {
        cells: [
          { key: 'programme.task.decide-endorsement' },
          { key: 'task.holder.officer' },
          { key: 'call.rules.span-workingDays', values: { count: 5 } },
          [{ key: 'call.rules.afterDays', values: { days: 4 } }],
          { key: 'call.rules.silence-escalate' },
        ],
      },
      {
        cells: [
          { key: 'programme.task.complete-request' },
          { key: 'task.holder.requester' },
          { key: 'call.rules.span-days', values: { count: 30 } },
          [
            { key: 'call.rules.beforeDays', values: { days: 14 } },
            { key: 'call.rules.beforeDays', values: { days: 3 } },
          ],
          { key: 'programme.silence.complete-request' },
        ],
      },
      {
        cells: [
          { key: 'programme.task.consult' },
          { key: 'task.holder.consulted-party' },
          { key: 'call.rules.span-workingDays', values: { count: 5 } },
          [{ key: 'call.rules.afterDays', values: { days: 4 } }],
          { key: 'programme.silence.consult' },
        ],
      },
      {
        cells: [
          { key: 'programme.task.assess' },
          { key: 'task.holder.officer' },
          { key: 'call.rules.span-workingDays', values: { count: 10 } },
          [{ key: 'call.rules.beforeDays', values: { days: 4 } }],
          { key: 'call.rules.silence-escalate' },
        ],
      },
      {
        cells: [
          { key: 'programme.task.approve-request' },
          { key: 'task.holder.approver' },
          { key: 'call.rules.span-workingDays', values: { count: 10 } },
          [{ key: 'call.rules.afterDays', values: { days: 7 } }],
          { key: 'call.rules.silence-escalate' },
        ],
      },
      {
        cells: [
          { key: 'programme.task.nominate' },
          { key: 'task.holder.officer' },
          { key: 'call.rules.span-workingDays', values: { count: 15 } },
          [{ key: 'call.rules.afterDays', values: { days: 14 } }],
          { key: 'call.rules.silence-escalate' },
        ],
      },
      {
        cells: [
          { key: 'programme.task.review-as-beneficiary' },
          { key: 'task.holder.requester' },
          { key: 'call.rules.span-days', values: { count: 30 } },
          [
            { key: 'call.rules.beforeDays', values: { days: 14 } },
            { key: 'call.rules.beforeDays', values: { days: 3 } },
          ],
          { key: 'programme.silence.review-as-beneficiary' },
        ],
      },
      {
        cells: [
          { key: 'programme.task.review-as-expert' },
          { key: 'task.holder.expert' },
          { key: 'call.rules.span-days', values: { count: 30 } },
          [
            { key: 'call.rules.beforeDays', values: { days: 14 } },
            { key: 'call.rules.beforeDays', values: { days: 3 } },
          ],
          { key: 'programme.silence.review-as-expert' },
        ],
      },
      {
        cells: [
          { key: 'programme.task.review-as-officer' },
          { key: 'task.holder.officer' },
          { key: 'call.rules.span-days', values: { count: 30 } },
          [{ key: 'call.rules.beforeDays', values: { days: 7 } }],
          { key: 'programme.silence.review-as-officer' },
        ],
      },
      {
        cells: [
          { key: 'programme.task.follow-up' },
          { key: 'task.holder.requester' },
          { key: 'call.rules.span-days', values: { count: 30 } },
          [
            { key: 'call.rules.beforeDays', values: { days: 14 } },
            { key: 'call.rules.beforeDays', values: { days: 3 } },
          ],
          { key: 'programme.silence.follow-up' },
        ],
      },
      {
        cells: [
          { key: 'programme.task.accept-nomination' },
          { key: 'task.holder.requester' },
          { key: 'call.rules.span-workingDays', values: { count: 5 } },
          [{ key: 'call.rules.afterDays', values: { days: 4 } }],
          { key: 'programme.silence.accept-nomination' },
        ],
      },
      {
        cells: [
          { key: 'programme.task.decide-nomination' },
          { key: 'task.holder.officer' },
          { key: 'call.rules.span-workingDays', values: { count: 5 } },
          [{ key: 'call.rules.afterDays', values: { days: 4 } }],
          { key: 'call.rules.silence-escalate' },
        ],
      },
      {
        cells: [
          { key: 'programme.task.accept-mission' },
          { key: 'task.holder.expert' },
          { key: 'call.rules.span-days', values: { count: 5 } },
          [{ key: 'call.rules.beforeDays', values: { days: 2 } }],
          { key: 'programme.silence.accept-mission' },
        ],
      },
      {
        cells: [
          { key: 'programme.task.report-mission' },
          { key: 'task.holder.expert' },
          { key: 'call.rules.span-days', values: { count: 14 } },
          [
            { key: 'call.rules.beforeDays', values: { days: 4 } },
            { key: 'call.rules.overdueDays', values: { days: 3 } },
          ],
          { key: 'call.rules.silence-escalate' },
        ],
      },
      {
        cells: [
          { key: 'programme.task.validate-report' },
          { key: 'task.holder.requester' },
          { key: 'call.rules.span-workingDays', values: { count: 10 } },
          [{ key: 'call.rules.afterDays', values: { days: 7 } }],
          { key: 'programme.silence.validate-officer-decides' },
        ],
      },
      {
        cells: [
          { key: 'programme.task.decide-validation' },
          { key: 'task.holder.officer' },
          { key: 'call.rules.span-workingDays', values: { count: 5 } },
          [{ key: 'call.rules.afterDays', values: { days: 4 } }],
          { key: 'call.rules.silence-escalate' },
        ],
      },
      {
        cells: [
          { key: 'programme.task.order-fee' },
          { key: 'task.holder.finance-officer' },
          { key: 'call.rules.span-days', values: { count: 10 } },
          [{ key: 'call.rules.afterDays', values: { days: 7 } }],
          { key: 'call.rules.silence-escalate' },
        ],
      },
      {
        cells: [
          { key: 'programme.task.confirm-fee' },
          { key: 'task.holder.finance-officer' },
          { key: 'call.rules.span-days', values: { count: 10 } },
          [{ key: 'call.rules.afterDays', values: { days: 7 } }],
          { key: 'call.rules.silence-escalate' },
        ],
      },
    ],
  },
  versions: [
    {
      cells: [
        { text: { key: 'programme.rules.versionNo', values: { version: 2 } }, href: '/facility-rules/versions/2' },
        { text: { key: 'programme.state.proposed' }, tag: 'due' },
        [{ instant: '2026-11-24T20:54:59.107Z' }, { text: 'Amina Karimova', soft: true }],
        [{ instant: null }],
      ],
    },
    {
      cells: [
        { text: { key: 'programme.rules.versionNo', values: { version: 1 } }, href: '/facility-rules/versions/1' },
        { text: { key: 'programme.state.in-force' }, tag: 'good' },
        [{ instant: '2026-11-24T20:54:58.798Z' }, { text: 'Amina Karimova', soft: true }],
        [{ instant: '2026-11-24T20:54:58.880Z' }, { text: 'Jonas Weiss', soft: true }],
      ],
    },
  ],
  versionColumns: [
    { label: { key: 'programme.rules.version' } },
    { label: { key: 'programme.rules.state' } },
    { label: { key: 'programme.rules.proposed' } },
    { label: { key: 'programme.rules.adopted' } },
  ],
  form: { values: {}, problems: [] },
}

export const views = {
  usual,
  none: {
    ...usual,
    version: null,
    state: null,
    proposed: null,
    adopted: null,
    fileHref: null,
    next: null,
    rules: null,
    versions: [],
  },
  adopt: {
    ...usual,
    version: 2,
    state: { kind: 'due', text: { key: 'programme.state.proposed' } },
    proposed: { by: 'Amina Karimova', at: '2026-11-24T20:54:59.107Z' },
    adopted: null,
    fileHref: '/facility-rules/versions/2/file',
    adopt: 'may',
    mayPropose: false,
    next: null,
  },
  other: {
    ...usual,
    proposed: null,
    adopted: { by: null, at: '2026-11-24T20:54:58.880Z' },
    mayPropose: false,
    next: null,
    versions: [
      {
        cells: [
          { text: { key: 'programme.rules.versionNo', values: { version: 1 } }, href: '/facility-rules/versions/1' },
          { text: { key: 'programme.state.in-force' }, tag: 'good' },
          [{ instant: '2026-11-24T20:54:58.880Z' }],
        ],
      },
    ],
    versionColumns: [
      { label: { key: 'programme.rules.version' } },
      { label: { key: 'programme.rules.state' } },
      { label: { key: 'programme.rules.adopted' } },
    ],
  },
}
