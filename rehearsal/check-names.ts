import type { Scenario } from './scenario.ts'

type Problems = string[]

/** Every key that is used must be defined. Returns a sentence per name that is not. */
export function checkNames(scenario: Scenario): Problems {
  const problems: Problems = []
  const need = (known: ReadonlySet<string>, name: string | readonly string[] | undefined, where: string) => {
    for (const one of [name ?? []].flat())
      if (!known.has(one)) problems.push(`${where}: nobody and nothing is called ${one}`)
  }
  const people = new Set([scenario.administrator.key, ...scenario.people.map((person) => person.key)])
  const organisations = keysOf(scenario.organisations)
  const calls = keysOf(scenario.calls)
  const proposals = keysOf(scenario.proposals)
  const requests = keysOf(scenario.requests)

  for (const { key, contact, byLetterThrough } of scenario.organisations) {
    need(people, contact, `organisation ${key}, contact`)
    need(people, byLetterThrough, `organisation ${key}, byLetterThrough`)
  }
  for (const { key, organisation, call } of scenario.proposals) {
    need(organisations, organisation, `proposal ${key}`)
    need(calls, call, `proposal ${key}`)
  }
  for (const { key, organisation } of scenario.requests) need(organisations, organisation, `request ${key}`)
  for (const { person, judgedBy } of scenario.experts) need(people, [person, judgedBy], `expert ${person}`)
  if (scenario.facilityRules) {
    const { proposedBy, adoptedBy } = scenario.facilityRules
    need(people, [proposedBy, adoptedBy], 'facilityRules')
  } else if (requests.size > 0) problems.push('facilityRules: requests need the facility’s rules')

  for (const [index, habit] of scenario.habits.entries()) {
    const where = `habit ${index + 1} (${habit.task})`
    need(people, habit.by, where)
    need(calls, habit.call, where)
    need(proposals, habit.proposal, where)
    need(requests, habit.request, where)
  }
  for (const [index, act] of scenario.acts.entries()) {
    const where = `act ${index + 1} (${act.does})`
    need(people, act.by, where)
    need(proposals, act.proposal, where)
    need(requests, act.request, where)
  }
  return [...problems, ...checkExpected(scenario, { calls, proposals, requests })]
}

/** What is expected must be there, and of every proposal and request something is expected. */
function checkExpected({ expect }: Scenario, known: Record<'calls' | 'proposals' | 'requests', Set<string>>): Problems {
  if (!expect) return []
  const kinds = { calls: 'call', proposals: 'proposal', requests: 'request' } as const
  return (Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((kind) => [
    ...Object.keys(expect[kind])
      .filter((name) => !known[kind].has(name))
      .map((name) => `expect: nobody and nothing is called ${name}`),
    ...[...known[kind]]
      .filter((name) => kind !== 'calls' && !(name in expect[kind]))
      .map((name) => `expect: nothing is expected of ${kinds[kind]} ${name}`),
  ])
}

const keysOf = (things: readonly { key: string }[]): Set<string> => new Set(things.map(({ key }) => key))
