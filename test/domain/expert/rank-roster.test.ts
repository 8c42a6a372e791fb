import { describe, expect, it } from 'vitest'
import { type Candidate, rankRoster, type Wanted } from '../../../domain/expert/rank-roster.ts'

const wanted: Wanted = {
  field: 'law',
  languages: ['en', 'ru'],
  country: 'TJ',
  fromOn: '2028-03-01',
  toOn: '2028-03-31',
  days: 10,
}

const expert = (personId: string, changes: Partial<Candidate> = {}): Candidate => ({
  personId,
  fields: ['law'],
  languages: ['en', 'ru'],
  countries: ['TJ'],
  homeCountry: 'AT',
  availableFrom: null,
  availableTo: null,
  busy: [],
  turnedDown: null,
  ...changes,
})

const order = (...roster: Candidate[]) => rankRoster(roster, wanted).map(({ personId }) => personId)
const only = (changes: Partial<Candidate>, given: Partial<Wanted> = {}) =>
  rankRoster([expert('a', changes)], { ...wanted, ...given })[0]!
const reason = (key: string, changes: Partial<Candidate>, given: Partial<Wanted> = {}) =>
  only(changes, given).reasons.find((one) => one.key === key)

describe('the order of the roster', () => {
  it('puts field before languages, languages before country, country before free days', () => {
    const field = expert('field', { fields: ['data'] })
    const language = expert('language', { languages: ['en'] })
    const country = expert('country', { countries: [] })
    const days = expert('days', { availableFrom: '2028-03-11' })
    const all = expert('all')
    expect(order(field, language, country, days, all)).toEqual(['all', 'days', 'country', 'language', 'field'])
  })
  it('counts days between missions that overlap, reach out of the time asked for, or follow one another', () => {
    const busy = [
      { startsOn: '2028-03-20', endsOn: '2028-04-10' },
      { startsOn: '2028-02-20', endsOn: '2028-03-02' },
      { startsOn: '2028-03-10', endsOn: '2028-03-12' },
      { startsOn: '2028-03-11', endsOn: '2028-03-15' },
      { startsOn: '2028-03-16', endsOn: '2028-03-16' },
    ]
    expect(reason('partly-free', { busy })?.values).toMatchObject({ days: 10, of: 31 }) // 3-9 and 17-19 March
    const available = { availableFrom: '2028-03-05', availableTo: '2028-03-18' }
    expect(reason('not-free', { busy, ...available })?.values).toMatchObject({ days: 7 }) // 5-9 and 17-18 March
  })
  it('counts every language that is missing', () => {
    expect(order(expert('none', { languages: [] }), expert('one', { languages: ['ru'] }))).toEqual(['one', 'none'])
  })
  it('puts whoever has fewer missions at that time first where nothing else differs', () => {
    const mission = { startsOn: '2028-03-01', endsOn: '2028-03-02' }
    const one = expert('one', { busy: [mission] })
    const two = expert('two', {
      busy: [
        { ...mission, endsOn: '2028-03-01' },
        { startsOn: '2028-03-02', endsOn: '2028-03-02' },
      ],
    })
    expect(order(two, one)).toEqual(['one', 'two'])
  })
  it('puts whoever has no time behind everybody who has, and whoever turned it down last', () => {
    const declined = expert('declined', { turnedDown: { by: 'expert', mission: 'TA-2028-0001/1' } })
    const away = expert('away', { availableTo: '2028-02-28' })
    const novice = expert('novice', { fields: [], languages: [], countries: [] })
    expect(
      rankRoster([declined, away, novice], wanted).map(({ personId, rank, group }) => [personId, rank, group]),
    ).toEqual([
      ['novice', 1, 'ready'],
      ['away', 2, 'busy'],
      ['declined', 3, 'turned-down'],
    ])
  })
  it('is the same whatever order the experts come in', () => {
    expect(order(expert('b'), expert('a'), expert('c'))).toEqual(order(expert('c'), expert('b'), expert('a')))
  })
  it('of nobody is nobody', () => {
    expect(order()).toEqual([])
  })
})

describe('the reasons', () => {
  it('say what speaks for an expert who has everything', () => {
    expect(only({}).reasons).toEqual([
      { key: 'field-fits', speaks: 'for', values: { field: 'law' } },
      { key: 'languages-all', speaks: 'for', values: { languages: 'en, ru' } },
      { key: 'country-known', speaks: 'for', values: { country: 'TJ' } },
      { key: 'free', speaks: 'for', values: { days: 31 } },
    ])
  })
  it('say what is missing', () => {
    expect(only({ fields: ['data'], languages: ['ru'], countries: [], availableTo: '2028-03-05' }).reasons).toEqual([
      { key: 'field-differs', speaks: 'against', values: { field: 'law' } },
      { key: 'languages-some', speaks: 'against', values: { languages: 'ru', missing: 'en' } },
      { key: 'country-new', speaks: 'against', values: { country: 'TJ' } },
      { key: 'not-free', speaks: 'against', values: { days: 5, of: 31, needed: 10 } },
    ])
  })
  it('know the country where somebody lives', () => {
    expect(reason('country-known', { countries: [], homeCountry: 'TJ' })).toBeDefined()
  })
  it('count the free days between other missions, each day once', () => {
    const busy = [
      { startsOn: '2028-02-20', endsOn: '2028-03-02' },
      { startsOn: '2028-03-02', endsOn: '2028-03-03' },
      { startsOn: '2028-04-01', endsOn: '2028-04-05' },
    ]
    expect(reason('partly-free', { busy })?.values).toEqual({ days: 28, of: 31 })
    expect(reason('other-missions', { busy })?.values).toEqual({ missions: 2 })
  })
  it('call nobody busy who is free on all days of a short time', () => {
    expect(only({}, { fromOn: '2028-03-01', toOn: '2028-03-05' }).group).toBe('ready')
  })
  it('say nothing of time where the request names none', () => {
    expect(only({ availableTo: '2028-01-01' }, { fromOn: null }).reasons.map(({ key }) => key)).toEqual([
      'field-fits',
      'languages-all',
      'country-known',
    ])
  })
  it('begin with who turned it down', () => {
    const before = { by: 'institution', mission: 'TA-2028-0001/1' } as const
    expect(only({ turnedDown: before }).reasons[0]).toEqual({
      key: 'was-refused',
      speaks: 'against',
      values: { mission: 'TA-2028-0001/1' },
    })
  })
})
