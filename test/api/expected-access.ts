/**
 * Who may enter each route, written by hand from what the facility promises: never from the policy table. People stand
 * in this order; a star means: only on behalf of the applicant. `own` belongs to the organisation of the proposal (and
 * leads it), `stranger` to another one; `officer-elsewhere` is an officer of another call; `assigned`, `undeclared` and
 * `conflicted` are evaluators of the proposal. The proposal is being evaluated, its call is published.
 */
const everybody = 'everybody'
const signedIn = 'everybody signed in'
const officers = 'officer-elsewhere officer'
const lists = 'officer-elsewhere officer approver finance-officer auditor administrator'
const staff = 'officer approver finance-officer auditor administrator'

export const expectedAccess: Record<string, string> = {
  'GET /': everybody,
  'GET /home': signedIn,
  'GET /tasks': signedIn,
  'GET /tasks/:id': 'officer auditor administrator',
  'GET /help': everybody,
  'GET /accessibility': everybody,
  'GET /privacy': everybody,
  'GET /openapi.json': everybody,

  'GET /sign-in': everybody,
  'POST /sign-in': everybody,
  'GET /sign-in/code': everybody,
  'POST /sign-in/code': everybody,
  'POST /session/end': signedIn,
  'POST /language': everybody,
  'GET /register': everybody,
  'POST /register': everybody,
  'GET /set-up': everybody,
  'POST /set-up': everybody,
  'GET /profile': signedIn,
  'POST /profile': signedIn,
  'POST /profile/addresses': signedIn,
  'POST /profile/addresses/:addressId/end': signedIn,

  'GET /organisations/:id': `own ${lists}`,
  'POST /organisations/:id': 'own officer-elsewhere* officer*',
  'POST /organisations/:id/members': 'own officer-elsewhere* officer*',
  'POST /organisations/:id/members/:memberId/end': 'own officer-elsewhere* officer*',
  'GET /people': 'officer-elsewhere officer auditor administrator',
  'GET /people/:id': 'own officer-elsewhere officer auditor administrator',
  'POST /people/:id/roles': 'administrator',
  'POST /people/:id/roles/:roleId/end': 'administrator',
  'POST /people/:id/stand-ins': 'own administrator',
  'POST /people/:id/handover': 'officer-elsewhere officer administrator',
  'GET /staff/new': 'administrator',
  'POST /staff': 'administrator',
  'GET /letter-applicants/new': officers,
  'POST /letter-applicants': officers,

  'GET /calls': everybody,
  'GET /calls/new': officers,
  'POST /calls': officers,
  'GET /calls/:id': everybody,
  'GET /calls/:id/draft': 'officer',
  'POST /calls/:id/draft': 'officer',
  'GET /calls/:id/rules': everybody,
  'GET /calls/:id/rules/file': everybody,
  'GET /calls/:id/stages/:stage/form': everybody,
  'GET /calls/:id/publication': 'approver',
  'POST /calls/:id/publication': 'approver',
  'POST /calls/:id/discard': 'officer approver',
  'GET /calls/:id/deadline': 'officer approver',
  'POST /calls/:id/deadline': 'officer approver',
  'GET /calls/:id/plan': `${staff} chair`,
  'GET /calls/:id/proposals': `${staff} chair`,
  'GET /calls/:id/envelope': `${staff} chair`,
  'GET /calls/:id/questions': everybody,
  'POST /calls/:id/questions': signedIn,
  'POST /calls/:id/questions/:questionId/answer': 'officer',

  'GET /proposals/:id/evaluators': 'officer approver auditor chair',
  'POST /proposals/:id/evaluators': 'officer',
  'GET /evaluations': 'assigned undeclared conflicted',
  'GET /evaluations/:id': 'officer approver auditor chair assigned undeclared',
  'GET /evaluations/:id/declaration': 'assigned undeclared',
  'POST /evaluations/:id/declaration': 'assigned undeclared',
  'POST /evaluations/:id/scores': 'assigned',
  'GET /evaluations/:id/submission': 'assigned',
  'POST /evaluations/:id/submission': 'assigned',
  'POST /evaluations/:id/replacement': 'officer',

  'GET /cases/:id/audit': 'officer approver auditor administrator',
  'POST /cases/:id/hold/release': 'officer administrator',
  'GET /holds': 'officer-elsewhere officer auditor administrator',
  'GET /exceptions': lists,
  'GET /clock': everybody,
  'POST /clock/journey': 'officer-elsewhere officer administrator',
}

/** The same doors before a draft that was never submitted: closed to all but its own people, but for these. */
export const expectedOnDraft: Record<string, string> = {
  'GET /proposals/:id/evaluators': '',
  'POST /proposals/:id/evaluators': '',
  'GET /cases/:id/audit': '',
  'POST /cases/:id/hold/release': '',
}
