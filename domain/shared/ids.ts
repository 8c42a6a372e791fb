/** Branded identifiers: all are UUIDv7 in text form, made by the database. */
type Id<Brand extends string> = string & { readonly __brand: Brand }

export type PersonId = Id<'person'>

export const caseKinds = ['call', 'proposal', 'request', 'mission'] as const
export type CaseKind = (typeof caseKinds)[number]

/** `proposal/0193…`: the workflow of a case, and the only place where that name is made. */
export const workflowIdOf = (kind: CaseKind, id: string): string => `${kind}/${id}`

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
export const isUuid = (text: string): boolean => uuid.test(text)
