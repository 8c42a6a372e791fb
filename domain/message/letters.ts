/** What a message may show beside its sentences; `db/message/message-facts.ts` knows the value of each. */
export type LetterFact =
  | 'call' | 'title' | 'task' | 'due' | 'answerBy' | 'amount' | 'score' | 'sections' | 'because' | 'arrived' | 'fingerprint' | 'period' | 'spent' | 'accepted' | 'payable' | 'repayable' | 'paidBefore' | 'repayBy'
  | 'runs' | 'paidOn' | 'bankReference' | 'deadlineBefore' | 'deadlineNow' | 'role' | 'number' | 'takenAt' | 'organisation'
  | 'institution' | 'party' | 'days' | 'mission' | 'place' | 'expert' | 'daysWorked' // biome-ignore format: reads better in rows

/** Where a message's one link leads. */
export type LetterPlace =
  | 'proposal'
  | 'draft'
  | 'call'
  | 'questions'
  | 'grant'
  | 'contract'
  | 'report'
  | 'task'
  | 'evaluations'
  | 'holds'
  | 'bankAccount'
  | 'home'
  | 'people'
  | 'callProposals'
  | 'request'
  | 'requestDraft'
  | 'mission'
  | 'missionReport'
  | 'fee'
  | 'expertise'

export type Letter = {
  readonly leadsTo: LetterPlace
  readonly facts: readonly LetterFact[]
  /** A second paragraph, `more`. */
  readonly more?: true
  /** What somebody wrote: a reason, questions on a report. */
  readonly quotesReason?: true
  /** Whose words they are, where not the facility's own. */
  readonly wordsOf?: 'focal-point' | 'consulted-party' | 'officer' | 'reader'
  /** The evaluators' comments for the applicant, without their names. */
  readonly quotesComments?: true
  /** How to ask for a review: outcomes that somebody may contest. */
  readonly redress?: true
}

const refusal = {
  leadsTo: 'proposal',
  facts: ['call', 'title', 'because', 'score', 'sections'],
  quotesReason: true,
  quotesComments: true,
  redress: true,
} as const
const grantLetter = { leadsTo: 'grant', facts: ['title'] } as const
const aTask = { leadsTo: 'task', facts: ['task', 'call', 'title', 'institution', 'mission', 'due'] } as const
const aRequest = { leadsTo: 'request', facts: ['title', 'institution'] } as const
const aMission = {
  leadsTo: 'mission',
  facts: ['title', 'institution', 'expert', 'mission', 'days', 'place'],
} as const

/** Every message of the communication plan, by its template: what stands in it. Its sentences are under `mail` in the locales. */
export const letters: Readonly<Record<string, Letter>> = {
  'call/deadline-moved': { leadsTo: 'call', facts: ['call', 'deadlineBefore', 'deadlineNow'], quotesReason: true },
  'call/draft-reminder': { leadsTo: 'call', facts: ['call', 'deadlineNow'], more: true },
  'call/stage-overdue': { leadsTo: 'callProposals', facts: ['call'] },
  'call/question-answered': { leadsTo: 'questions', facts: ['call'] },
  'proposal/submitted': {
    leadsTo: 'proposal',
    facts: ['call', 'title', 'organisation', 'number', 'arrived', 'takenAt', 'fingerprint'],
    more: true,
  },
  'proposal/withdrawn': { leadsTo: 'proposal', facts: ['call', 'title'] },
  'proposal/lapsed': { leadsTo: 'proposal', facts: ['call', 'title'] },
  'letter/invited': {
    leadsTo: 'draft',
    facts: ['call', 'title', 'score', 'sections', 'answerBy'],
    quotesComments: true,
    more: true,
  },
  'letter/awarded': {
    leadsTo: 'proposal',
    facts: ['call', 'title', 'amount', 'score', 'sections'],
    quotesReason: true,
    quotesComments: true,
    more: true,
  },
  'letter/reserve': {
    leadsTo: 'proposal',
    facts: ['call', 'title', 'score', 'sections'],
    quotesReason: true,
    quotesComments: true,
    more: true,
  },
  'letter/rejected': refusal,
  'letter/not-preselected': refusal,
  'letter/ineligible': { leadsTo: 'proposal', facts: ['call', 'title'], quotesReason: true, redress: true },
  'letter/reserve-expired': { leadsTo: 'proposal', facts: ['call', 'title'], redress: true },
  'letter/reopened': { leadsTo: 'proposal', facts: ['call', 'title'], quotesReason: true },
  'task/evaluation': { leadsTo: 'evaluations', facts: ['call', 'title', 'due'], more: true },
  'task/to-approve': aTask,
  'task/to-pay': aTask,
  'task/for-applicant': aTask,
  'task/for-officer': aTask,
  'task/nobody-asked': { ...aRequest, facts: ['task', 'party', 'title', 'institution', 'due'], more: true },
  'task/second-person-missing': { ...aTask, leadsTo: 'people', more: true },
  'task/reminder': aTask,
  'task/escalated': aTask,
  'task/evaluation-taken-back': { leadsTo: 'evaluations', facts: ['title'] },
  'grant/contract-to-sign': { leadsTo: 'contract', facts: ['title', 'amount', 'runs', 'answerBy'], more: true },
  'grant/contract-signed': { leadsTo: 'grant', facts: ['title', 'amount', 'runs'], more: true },
  'grant/signing-extended': { leadsTo: 'contract', facts: ['title', 'answerBy'], quotesReason: true },
  'grant/not-signed': { leadsTo: 'proposal', facts: ['title'], quotesReason: true, redress: true },
  'grant/award-refused': { leadsTo: 'proposal', facts: ['title'] },
  'grant/bank-account-refused': { leadsTo: 'bankAccount', facts: ['title'], quotesReason: true },
  'grant/report-received': { leadsTo: 'report', facts: ['title', 'period', 'spent', 'arrived'] },
  'grant/report-accepted': {
    leadsTo: 'report',
    facts: ['title', 'period', 'spent', 'accepted', 'payable', 'repayable'],
    quotesReason: true,
  },
  'grant/report-returned': {
    leadsTo: 'report',
    facts: ['title', 'period', 'answerBy'],
    quotesReason: true,
    wordsOf: 'officer',
  },
  'grant/report-refused': {
    leadsTo: 'report',
    facts: ['title', 'period', 'repayable'],
    quotesReason: true,
    redress: true,
  },
  'grant/payments-suspended': { leadsTo: 'report', facts: ['title', 'period', 'due'] },
  'grant/payment-made': { leadsTo: 'grant', facts: ['title', 'amount', 'paidOn', 'bankReference'] },
  'grant/to-repay': { leadsTo: 'grant', facts: ['title', 'amount', 'repayBy'], more: true },
  'grant/repaid': { leadsTo: 'grant', facts: ['title', 'amount', 'paidOn', 'bankReference'] },
  'grant/closed': grantLetter,
  'grant/terminated': {
    leadsTo: 'grant',
    facts: ['title', 'accepted', 'paidBefore', 'payable', 'repayable'],
    more: true,
    quotesReason: true,
    redress: true,
  },
  'request/submitted': {
    ...aRequest,
    facts: ['title', 'institution', 'days', 'number', 'arrived', 'takenAt'],
    more: true,
  },
  'request/endorsed': aRequest,
  'request/returned': {
    leadsTo: 'requestDraft',
    facts: ['title', 'institution', 'answerBy'],
    more: true,
    quotesReason: true,
    wordsOf: 'focal-point',
  },
  'request/refused': { ...aRequest, quotesReason: true, wordsOf: 'focal-point', more: true },
  'request/lapsed': { ...aRequest, more: true },
  'request/withdrawn': aRequest,
  'request/vetoed': { ...aRequest, quotesReason: true, wordsOf: 'consulted-party', more: true },
  'request/approved': { ...aRequest, facts: ['title', 'institution', 'days'], more: true },
  'request/rejected': { ...aRequest, quotesReason: true, more: true },
  'request/search-ended': { ...aRequest, quotesReason: true },
  'request/given-up': { ...aRequest, quotesReason: true, more: true },
  'request/closed': aRequest,
  'task/endorse': { leadsTo: 'task', facts: ['title', 'institution', 'days', 'due'], more: true },
  'task/consult': { leadsTo: 'task', facts: ['title', 'institution', 'party', 'days', 'due'], more: true },
  'task/for-requester': { leadsTo: 'task', facts: ['task', 'title', 'expert', 'mission', 'days', 'due'], more: true },
  'task/mission-offered': {
    leadsTo: 'task',
    facts: ['title', 'institution', 'mission', 'days', 'place', 'due'],
    more: true,
  },
  'task/review': { leadsTo: 'task', facts: ['title', 'institution', 'due'] },
  'mission/not-taken': { leadsTo: 'home', facts: ['title', 'institution'] },
  'mission/agreed': { ...aMission, facts: ['title', 'institution', 'mission', 'days', 'place'], more: true },
  'mission/expert-agreed': { ...aMission, facts: ['title', 'expert', 'mission', 'days', 'place'], more: true },
  'mission/expert-declined': { leadsTo: 'request', facts: ['title', 'expert'] },
  'mission/new-dates': { ...aMission, quotesReason: true },
  'mission/cancelled': { ...aMission, quotesReason: true },
  'mission/broken-off': { ...aMission, quotesReason: true },
  'mission/report-received': { leadsTo: 'missionReport', facts: ['title', 'institution', 'daysWorked', 'arrived'] },
  'mission/report-returned': {
    leadsTo: 'missionReport',
    facts: ['title', 'institution', 'answerBy'],
    quotesReason: true,
    wordsOf: 'reader',
  },
  'mission/report-validated': { leadsTo: 'mission', facts: ['title', 'institution', 'daysWorked'] },
  'mission/fee-paid': { leadsTo: 'fee', facts: ['title', 'amount', 'paidOn', 'bankReference'] },
  'expert/account-given': { leadsTo: 'expertise', facts: [], more: true },
  'expert/account-withdrawn': { leadsTo: 'expertise', facts: [], more: true },
  'expert/account-refused': { leadsTo: 'expertise', facts: [], quotesReason: true },
  'case/on-hold': { leadsTo: 'holds', facts: ['title'], quotesReason: true },
  'identity/member-added': { leadsTo: 'home', facts: ['organisation'], more: true },
  'identity/role-granted': { leadsTo: 'home', facts: ['role', 'call'], more: true },
}
