/** What an address is about: the noun before its id. */
export type SubjectKind =
  | 'call'
  | 'proposal'
  | 'request'
  | 'mission'
  | 'expert'
  | 'decision'
  | 'evaluation'
  | 'case'
  | 'organisation'
  | 'person'
  | 'task'
  | 'message'
  | 'mail'

/**
 * What a visitor is to a subject. `own`: a member of its organisation, the person, the recipient or the holder; `expert`:
 * the expert of the mission, or of one of the request's missions;
 * `undeclared`: an evaluator who was assigned but has not yet said whether there is a conflict; `assigned`: one who
 * has; `conflicted`: one with a conflict, who gets nothing more.
 */
export type Relation = 'own' | 'expert' | 'undeclared' | 'assigned' | 'conflicted' | 'none'

/** A visitor's position towards one subject, read in one query: all that the policy table needs to decide. */
export type Standing = {
  readonly kind: SubjectKind
  readonly id: string
  readonly relation: Relation
  /** The leading member of the organisation. */
  readonly isLead: boolean
  readonly caseId: string | null
  readonly callId: string | null
  readonly organisation: { readonly id: string; readonly name: string } | null
  readonly status: string | null
  /** It was handed in once, whatever became of it since; what never was is its organisation's alone. */
  readonly wasSubmitted: boolean
  readonly stage: number
  /** The last stage whose submissions have been opened; 0 while all of them are sealed. */
  readonly openedStage: number
  /** The country of the institution that asks, for focal points; null where there is none. */
  readonly country: string | null
  /** The parties who are consulted on the request. */
  readonly parties: readonly string[]
  /** The applicant works by letter, or has invited officers to help with the draft. */
  readonly isHelped: boolean
  /** An organisation's calls, as far as their officers know of it; null where any call will do: it works by letter and has nothing yet. */
  readonly calls: readonly string[] | null
}

/** Up to which stage a reader may see what was submitted: applicants their own always, others what was opened. */
export const readableStage = (standing: Standing): number =>
  standing.relation === 'own' ? Number.MAX_SAFE_INTEGER : standing.openedStage
