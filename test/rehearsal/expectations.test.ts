import { describe, expect, it } from 'vitest'
import type { CaseReport } from '../../rehearsal/collect-cases.ts'
import { checkExpectations } from '../../rehearsal/expectations.ts'
import type { Scenario } from '../../rehearsal/scenario.ts'

const wayOf = (statuses: string) =>
  statuses.split(' ').map((status) => ({ status, stage: 1, at: '2027-01-04T09:00:00.000Z' }))

const report = (given: Partial<CaseReport> & Pick<CaseReport, 'key' | 'kind'>): CaseReport => ({
  id: given.key,
  reference: null,
  title: '',
  status: 'closed',
  onHold: null,
  way: [],
  letters: [],
  messages: 0,
  repeated: [],
  paid: '0.00',
  ledger: { committed: '0.00', paid: '0.00', recovered: '0.00' },
  days: { reserved: 0, committed: 0, paid: 0 },
  exceptions: {},
  historyEvents: 0,
  ...given,
})

const request = report({
  key: 'statistics',
  kind: 'request',
  way: wayOf('draft endorsement matching delivery closed'),
  days: { reserved: 0, committed: 0, paid: 8 },
  exceptions: { 'without-endorsement': 1 },
  historyEvents: 300,
})
const mission = report({
  key: 'statistics/1',
  kind: 'mission',
  letters: ['task/mission-offered'],
  paid: '2000.00',
  exceptions: { 'broken-off': 1 },
  historyEvents: 150,
})

/** What did not come true, as `case: what`. */
function disappointments(wanted: object, cases: readonly CaseReport[] = [request, mission]): string[] {
  const expected = { calls: {}, proposals: {}, requests: { statistics: wanted } }
  return checkExpectations({ expect: expected } as unknown as Scenario, cases)
    .filter(({ holds }) => !holds)
    .map(({ case: name, what }) => `${name}: ${what}`)
}

describe('what is expected of a request', () => {
  it('holds when the request and its missions went as was written', () => {
    const wanted = {
      status: 'closed',
      way: ['endorsement', 'matching', 'delivery', 'closed'],
      days: { reserved: 0, committed: 0, paid: 8 },
      missions: [{ status: 'closed', letters: ['task/mission-offered'], fee: '2000.00' }],
      exceptions: { 'without-endorsement': 1, 'broken-off': 1, override: 0 },
    }
    expect(disappointments(wanted)).toEqual([])
  })

  it('fails where one of them went otherwise, with the case and what differs', () => {
    const wanted = {
      status: 'cancelled',
      way: ['endorsement', 'closed'],
      letters: ['request/approved'],
      days: { reserved: 0, committed: 0, paid: 9 },
      missions: [{ status: 'closed', fee: '2000.01' }, { status: 'cancelled' }],
      exceptions: { override: 1 },
    }
    expect(disappointments(wanted)).toEqual([
      'statistics: status',
      'statistics: way',
      'statistics: letters',
      'statistics: days',
      'statistics: exceptions: override',
      'statistics: missions',
      'statistics/1: fee',
    ])
  })

  it('always includes that no message was sent twice, and how many events the engine may have', () => {
    const cases = [
      { ...request, historyEvents: 301, repeated: ['twice'] },
      { ...mission, historyEvents: 151 },
    ]
    expect(disappointments({ status: 'closed' }, cases)).toEqual([
      'statistics: messages sent twice',
      'statistics: events in the engine',
      'statistics/1: events in the engine',
    ])
  })

  it('fails when the request was never made', () => {
    expect(disappointments({ status: 'closed' }, [])).toEqual(['statistics: is there'])
  })
})

describe('what is expected of a proposal', () => {
  const ledger = { committed: '0.00', paid: '160000.00', recovered: '121500.00' }
  const found = report({ key: 'zamin', kind: 'proposal', status: 'terminated', ledger })
  const differing = (recovered: string) =>
    checkExpectations(
      {
        expect: {
          calls: {},
          proposals: { zamin: { status: 'terminated', ledger: { ...ledger, recovered } } },
          requests: {},
        },
      } as unknown as Scenario,
      [found],
    ).filter(({ holds }) => !holds)

  it('holds where its money stands in the ledger as was written, and fails with both where not', () => {
    expect(differing('121500.00')).toEqual([])
    expect(differing('0.00')).toMatchObject([
      {
        case: 'zamin',
        what: 'ledger',
        expected: '0.00 committed, 160000.00 paid, 0.00 recovered',
        found: '0.00 committed, 160000.00 paid, 121500.00 recovered',
      },
    ])
  })
})
