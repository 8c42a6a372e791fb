/** Roles that are granted, per call or facility-wide, with from and to. Applicants hold none: they are members of an organisation. */
export const roles = [
  'officer',
  'approver',
  'finance-officer',
  'coordinator',
  'evaluator',
  'chair',
  'committee-member',
  'secretary',
  'observer',
  'auditor',
  'administrator',
  'focal-point',
  'requester',
  'consulted-party',
  'expert',
] as const
export type Role = (typeof roles)[number]
