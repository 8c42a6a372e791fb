import { describe, expect, it } from 'vitest'
import { personActor } from '../../../domain/case/actor.ts'
import { assertOtherPerson } from '../../../domain/identity/four-eyes.ts'
import type { Grant } from '../../../domain/identity/grants.ts'
import { holderOf, may, policy, type Verb, verbs } from '../../../domain/identity/policy.ts'
import type { Role } from '../../../domain/identity/roles.ts'
import type { Standing } from '../../../domain/identity/standing.ts'
import { readableStage } from '../../../domain/identity/standing.ts'
import { anybody, type Visitor } from '../../../domain/identity/visitor.ts'
import type { PersonId } from '../../../domain/shared/ids.ts'

const call = '0193a5c0-0000-7000-8000-000000000001'

const proposal = (given: Partial<Standing> = {}): Standing => ({
  kind: 'proposal',
  id: 'p',
  relation: 'none',
  isLead: false,
  caseId: 'p',
  callId: call,
  organisation: { id: 'o', name: 'Hamroh Association' },
  status: 'submitted',
  wasSubmitted: true,
  stage: 1,
  openedStage: 0,
  country: null,
  parties: [],
  isHelped: false,
  calls: null,
  ...given,
})

const holder = (role: Role, callId: string | null = null): Visitor => ({
  ...anybody,
  person: { id: role as PersonId, name: role },
  roles: [{ role, callId, scope: null, standsInFor: null }],
  actsFor: [role],
})

describe('what was submitted', () => {
  it('is sealed for staff until it is opened, and always open to its own applicant', () => {
    const sealed = proposal()
    expect(may(holder('officer'), 'submission.read', sealed)).toBe('no')
    expect(may(holder('officer'), 'submission.read', proposal({ openedStage: 1 }))).toBe('yes')
    expect(may(holder('officer'), 'submission.read', proposal({ relation: 'own' }))).toBe('yes')
    expect([readableStage(sealed), readableStage(proposal({ openedStage: 1, stage: 2 }))]).toEqual([0, 1])
  })
})

describe('a draft', () => {
  it('is its own people’s while it was never submitted, also after it was given up', () => {
    const givenUp = proposal({ status: 'withdrawn', wasSubmitted: false })
    expect(may(holder('officer'), 'proposal.read', givenUp)).toBe('no')
    expect(may(holder('officer'), 'proposal.read', proposal({ status: 'withdrawn' }))).toBe('yes')
  })

  it('is read by an officer only while its owner has invited help or works by letter', () => {
    const draft = proposal({ status: 'draft' })
    expect(may(holder('officer'), 'draft.read', draft)).toBe('no')
    expect(may(holder('officer'), 'draft.read', proposal({ status: 'draft', isHelped: true }))).toBe('yes')
    expect(may(holder('auditor'), 'draft.read', proposal({ status: 'draft', isHelped: true }))).toBe('no')
  })

  it('is written by an officer only on behalf of the applicant', () => {
    expect(may(holder('officer'), 'draft.write', proposal({ status: 'draft', isHelped: true }))).toBe('on-behalf')
  })
})

describe('an officer who acts on behalf of somebody else', () => {
  it('always acts for one who may do the same in their own name', () => {
    const represented = verbs.filter((verb) => (policy[verb] as readonly Grant[]).some(({ onBehalf }) => onBehalf))
    expect(new Set(represented.map(holderOf))).toEqual(
      new Set(['own', 'member', 'lead', 'focal-point', 'consulted-party', 'expert-of']),
    )
    expect(holderOf('mission.report')).toBe('expert-of')
  })
})

describe('an evaluator', () => {
  it('reads a proposal only after declaring that there is no conflict', () => {
    const evaluator = holder('evaluator', call)
    const answers = (['none', 'undeclared', 'assigned', 'conflicted'] as const).map((relation) =>
      may(evaluator, 'proposal.read', proposal({ relation, openedStage: 1 })),
    )
    expect(answers).toEqual(['no', 'no', 'yes', 'no'])
  })

  it('with a conflict has no right to that proposal at all, whatever else they are', () => {
    const standing = proposal({ relation: 'conflicted', openedStage: 1 })
    const officer = holder('officer')
    expect(verbs.filter((verb) => may(officer, verb, standing) !== 'no')).toEqual([])
  })
})

describe('a role', () => {
  it('held for one call gives nothing in another', () => {
    const elsewhere = holder('officer', '0193a5c0-0000-7000-8000-000000000002')
    expect(may(elsewhere, 'screening.answer', proposal())).toBe('no')
    expect(may(holder('officer', call), 'screening.answer', proposal())).toBe('yes')
  })

  it('of auditor reads everything that staff read, and changes nothing', () => {
    const auditor = holder('auditor')
    const opened = proposal({ openedStage: 1 })
    const isChange = (verb: Verb): boolean => !/\.(read|read-proposals|list|preview|operate)$/.test(verb)
    const forAnybody: string[] = verbs.filter((verb) => may(holder('observer'), verb, opened) === 'yes')
    const changes = verbs.filter(
      (verb) => isChange(verb) && may(auditor, verb, opened) !== 'no' && !forAnybody.includes(verb),
    )
    const unread = verbs.filter(
      (verb) =>
        !isChange(verb) &&
        !['draft.read'].includes(verb) &&
        may(holder('officer'), verb, opened) === 'yes' &&
        may(auditor, verb, opened) === 'no',
    )
    expect({ changes, unread }).toEqual({ changes: [], unread: [] })
  })
})

describe('four eyes', () => {
  it('compares persons, whoever they stand in or act for', () => {
    const amina = personActor('amina', { of: 'Hamroh Association', note: 'letter: signed on 3 May' })
    expect(() => assertOtherPerson(amina, 'amina')).toThrow('problem.four-eyes')
    expect(() => assertOtherPerson(amina, 'johan')).not.toThrow()
  })
})

it('gives every verb to somebody', () => {
  expect(verbs.filter((verb) => policy[verb].length === 0)).toEqual([])
})

describe('a role that is held for one call', () => {
  const roles = ['officer', 'approver', 'finance-officer'] as const
  const ofExpertise: Verb[] = [
    'facility-rules.propose',
    'facility-rules.adopt',
    'expert-days.read',
    'expert.list',
    'expert.read',
    'expert.judge',
    'request.start',
    'task.hand-over',
  ]

  it('governs nothing of what all calls share: the facility’s rules, its experts and their days, or others’ work', () => {
    for (const role of roles)
      expect(ofExpertise.filter((verb) => may(holder(role, call), verb, null) !== 'no')).toEqual([])
    for (const verb of ofExpertise) expect(roles.some((role) => may(holder(role), verb, null) !== 'no')).toBe(true)
  })
})
