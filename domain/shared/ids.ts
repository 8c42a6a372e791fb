/** Branded identifiers: all are UUIDv7 in text form, made by the database. */
type Id<Brand extends string> = string & { readonly __brand: Brand }

export type CaseId = Id<'case'>
export type CallId = CaseId & { readonly __kind: 'call' }
export type ProposalId = CaseId & { readonly __kind: 'proposal' }
export type PersonId = Id<'person'>
export type OrganisationId = Id<'organisation'>
export type TaskId = Id<'task'>
export type MessageId = Id<'message'>
export type DocumentId = Id<'document'>
export type EvaluationId = Id<'evaluation'>
export type DecisionId = Id<'decision'>
export type PaymentId = Id<'payment'>

export const caseKinds = ['call', 'proposal', 'request', 'mission'] as const
export type CaseKind = (typeof caseKinds)[number]

/** `proposal/0193…`: the workflow of a case, and the only place where that name is made. */
export const workflowIdOf = (kind: CaseKind, id: string): string => `${kind}/${id}`

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
export const isUuid = (text: string): boolean => uuid.test(text)
