/** Why an expert stands where they stand: `expert.reason.<key>` with its values; whether it speaks for or against them. */
export type Reason = { key: ReasonKey; speaks: 'for' | 'against'; values: Record<string, string | number> }

export type ReasonKey =
  | 'field-fits' // { field }
  | 'field-differs' // { field }
  | 'languages-all' // { languages: 'ru, en' }
  | 'languages-some' // { languages, missing }
  | 'languages-none' // { missing }
  | 'country-known' // { country }
  | 'country-new' // { country }
  | 'free' // { days }: calendar days that are free in the time that the request names
  | 'partly-free' // { days, of }
  | 'not-free' // { days, of }
  | 'other-missions' // { missions }: missions that overlap with the time
  | 'was-refused' // { mission }: the institution did not agree to the expert
  | 'has-declined' // { mission }: the expert did not take it, or was silent

/** Whoever turned this request down, or was turned down, comes last; before them whoever has no time. */
export type RosterGroup = 'ready' | 'busy' | 'turned-down'
