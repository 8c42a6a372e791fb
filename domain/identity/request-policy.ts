import { applicant, by, during, type Grant, onBehalf, own, partners, staff } from './grants.ts'

/** Who may do what with requests, missions, experts and the facility's rules: a part of the table in `policy.ts`. */
export const requestPolicy = {
  'facility-rules.read': [{ to: 'person' }],
  'facility-rules.propose': by('officer', 'administrator'),
  'facility-rules.adopt': by('approver'),
  'expert-days.read': staff,

  'expert.list': by('officer', 'approver', 'finance-officer', 'administrator', 'auditor'),
  'expert.read': [own, ...by('officer', 'approver', 'finance-officer', 'administrator', 'auditor')],
  'expertise.change': by('expert'),
  'expert.judge': by('officer'),

  'request.list': [{ to: 'person' }],
  'request.start': [{ to: 'member' }, onBehalf],
  'request.read': [own, { to: 'expert-of' }, ...during('submitted', [...staff, ...partners])],
  'request.write': [own, ...during('helped', [onBehalf])],
  'request.submit': [own, ...during('helped', [onBehalf])],
  'request.withdraw': [own, ...during('submitted', [onBehalf])],
  'request.endorse': during('submitted', [{ to: 'focal-point' }, onBehalf]),
  'request.decide-endorsement': during('submitted', by('officer')),
  'request.consult': during('submitted', [{ to: 'consulted-party' }, onBehalf]),
  'request.assess': during('submitted', by('officer')),
  'request.approve': during('submitted', by('approver')),
  'request.nominate': during('submitted', by('officer')),
  'request.end': during('submitted', by('officer')),
  'request.review': during('submitted', [own, { to: 'expert-of' }, ...by('officer')]),
  'request.follow-up': during('submitted', applicant),

  'mission.list': [{ to: 'person' }],
  'mission.read': [own, { to: 'expert-of' }, ...staff],
  'nomination.answer': applicant,
  'nomination.decide': by('officer'),
  'offer.answer': [{ to: 'expert-of' }, onBehalf],
  'mission.reschedule': by('officer'),
  'mission.end': by('officer'),
  'mission.report': [{ to: 'expert-of' }, onBehalf],
  'mission.validate': applicant,
  'validation.decide': by('officer'),
  'fee.read': [{ to: 'expert-of' }, ...staff],
  'fee.order': by('finance-officer'),
  'fee.confirm': by('finance-officer'),
} as const satisfies Record<string, readonly Grant[]>
