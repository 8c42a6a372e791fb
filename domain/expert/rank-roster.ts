import { addDays, calendarDays } from '../shared/working-days.ts'

/** What a request asks of an expert. Without dates, whoever is asked first says when. */
export type Wanted = {
  field: string | null
  languages: readonly string[]
  country: string
  fromOn: string | null
  toOn: string | null
  days: number
}

/** A validated expert as the roster has them: `busy` are the dates of their open missions. */
export type Candidate = {
  personId: string
  fields: readonly string[]
  languages: readonly string[]
  countries: readonly string[]
  homeCountry: string | null
  availableFrom: string | null
  availableTo: string | null
  busy: readonly { startsOn: string; endsOn: string }[]
  /** The mission of this request that came to nothing with them, and by whom. */
  turnedDown: { by: 'institution' | 'expert'; mission: string } | null
  /** What is newer in the profile waits to be validated, and does not count here. */
  changesWait?: boolean
}

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
  | 'not-free' // { days, of, needed }
  | 'other-missions' // { missions }: open missions that overlap with that time
  | 'was-refused' // { mission }: the institution did not agree to the expert
  | 'changes-wait' // the profile was changed since it was validated; ranked by what was
  | 'has-declined' // { mission }: the expert did not take it, or was silent

/** Whoever turned this request down, or was turned down, comes last; before them whoever has no time. */
export type RosterGroup = 'ready' | 'busy' | 'turned-down'
const groups: readonly RosterGroup[] = ['ready', 'busy', 'turned-down']

export type Ranked<C extends Candidate> = C & { rank: number; group: RosterGroup; reasons: Reason[] }

/**
 * The roster in the order in which it suits a request, with the reasons. Field comes before languages, languages before
 * country, country before free days: no weights, so that a person can follow the order line by line.
 */
export function rankRoster<C extends Candidate>(roster: readonly C[], wanted: Wanted): Ranked<C>[] {
  return roster
    .map((candidate) => ({ candidate, fit: fitOf(candidate, wanted) }))
    .sort((a, b) => compare(a.fit.order, b.fit.order) || (a.candidate.personId < b.candidate.personId ? -1 : 1))
    .map(({ candidate, fit: { group, reasons } }, index) => ({ ...candidate, rank: index + 1, group, reasons }))
}

/** `order`: the smaller the better, the first difference decides. */
type Fit = { order: number[]; group: RosterGroup; reasons: Reason[] }

function fitOf(candidate: Candidate, wanted: Wanted): Fit {
  const fields = fieldFit(candidate, wanted)
  const languages = languageFit(candidate, wanted)
  const country = countryFit(candidate, wanted)
  const time = timeFit(candidate, wanted)
  const group = candidate.turnedDown ? 'turned-down' : time.isBusy ? 'busy' : 'ready'
  return {
    order: [groups.indexOf(group), fields.missing, languages.missing, country.missing, time.missing, time.missions],
    group,
    reasons: [
      ...turnedDown(candidate),
      ...fields.reasons,
      ...languages.reasons,
      ...country.reasons,
      ...time.reasons,
      ...(candidate.changesWait ? because('changes-wait', 'against', {}) : []),
    ],
  }
}

const compare = (a: readonly number[], b: readonly number[]): number =>
  a.map((value, index) => value - b[index]!).find((difference) => difference !== 0) ?? 0

const because = (key: ReasonKey, speaks: Reason['speaks'], values: Reason['values']): Reason[] => [
  { key, speaks, values },
]

function turnedDown({ turnedDown: before }: Candidate): Reason[] {
  if (!before) return []
  const key = before.by === 'institution' ? 'was-refused' : 'has-declined'
  return because(key, 'against', { mission: before.mission })
}

function fieldFit({ fields }: Candidate, { field }: Wanted) {
  if (!field) return { missing: 0, reasons: [] }
  return fields.includes(field)
    ? { missing: 0, reasons: because('field-fits', 'for', { field }) }
    : { missing: 1, reasons: because('field-differs', 'against', { field }) }
}

function languageFit(candidate: Candidate, wanted: Wanted) {
  const spoken = wanted.languages.filter((one) => candidate.languages.includes(one))
  const missing = wanted.languages.filter((one) => !candidate.languages.includes(one))
  const values = { languages: spoken.join(', '), missing: missing.join(', ') }
  if (wanted.languages.length === 0) return { missing: 0, reasons: [] }
  if (missing.length === 0)
    return { missing: 0, reasons: because('languages-all', 'for', { languages: values.languages }) }
  if (spoken.length === 0)
    return { missing: missing.length, reasons: because('languages-none', 'against', { missing: values.missing }) }
  return { missing: missing.length, reasons: because('languages-some', 'against', values) }
}

function countryFit({ countries, homeCountry }: Candidate, { country }: Wanted) {
  return countries.includes(country) || homeCountry === country
    ? { missing: 0, reasons: because('country-known', 'for', { country }) }
    : { missing: 1, reasons: because('country-new', 'against', { country }) }
}

/** Busy is whoever has fewer free days in the time that the request names than the work needs. */
function timeFit(candidate: Candidate, { fromOn, toOn, days: needed }: Wanted) {
  if (!fromOn || !toOn) return { missing: 0, missions: 0, isBusy: false, reasons: [] }
  const overlapping = candidate.busy.filter(({ startsOn, endsOn }) => startsOn <= toOn && endsOn >= fromOn)
  const of = calendarDays(fromOn, toOn)
  const days = freeDays({ ...candidate, busy: overlapping }, fromOn, toOn)
  const missions = overlapping.length
  const others = missions > 0 ? because('other-missions', 'against', { missions }) : []
  const time = { missing: of - days, missions, isBusy: days < Math.min(needed, of) }
  if (time.isBusy) return { ...time, reasons: [...because('not-free', 'against', { days, of, needed }), ...others] }
  if (days < of) return { ...time, reasons: [...because('partly-free', 'against', { days, of }), ...others] }
  return { ...time, reasons: because('free', 'for', { days }) }
}

type Time = Pick<Candidate, 'availableFrom' | 'availableTo' | 'busy'>

/** Calendar days from a first to a last one on which an expert is available and on no mission. */
function freeDays({ availableFrom, availableTo, busy }: Time, fromOn: string, toOn: string): number {
  const first = availableFrom && availableFrom > fromOn ? availableFrom : fromOn
  const last = availableTo && availableTo < toOn ? availableTo : toOn
  let free = 0
  let from = first
  for (const { startsOn, endsOn } of [...busy].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))) {
    if (startsOn > last) break
    if (startsOn > from) free += calendarDays(from, addDays(startsOn, -1))
    if (endsOn >= from) from = addDays(endsOn, 1)
  }
  return free + calendarDays(from, last)
}
