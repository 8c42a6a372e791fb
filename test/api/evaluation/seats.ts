import type { Database } from '../../../db/database.ts'
import {
  aCallInEvaluation,
  anEvaluator,
  aPerson,
  aProposal,
  aSubmission,
  conceptNotePoints,
  fillSeat,
} from '../../db/evaluation/a-stage.ts'
import type { Reader } from '../../support/application.ts'

export type Seat = Awaited<ReturnType<typeof fillSeat>>

/** A proposal with both of its seats taken, and the browsers of those who look at it. */
export async function aProposalWithSeats(db: Database, signedIn: (personId: string) => Promise<Reader>) {
  const callId = await aCallInEvaluation(db)
  await anEvaluator(db, callId, 'Elena')
  await anEvaluator(db, callId, 'Farid')
  const proposal = await aProposal(db, callId)
  await aSubmission(db, proposal, {
    title: 'Return with skills',
    needs: 'The secret need.',
    'co-applicants': 'Peshraft, Kabul',
  })
  const first = await fillSeat(db, proposal.id, 1)
  const second = await fillSeat(db, proposal.id, 2)
  const evaluator = await signedIn(first.evaluatorId)
  const other = await signedIn(second.evaluatorId)
  const person_id = await aPerson(db, 'Olga Officer')
  await db
    .insertInto('role_assignment')
    .values({ person_id, role: 'officer', call_id: callId, from_at: new Date(0) })
    .execute()
  const officer = await signedIn(person_id)
  return { proposal, first, second, evaluator, other, officer }
}

export const page = (seat: Seat) => `/evaluations/${seat.id}`
export const fields = (points: Record<string, number>, more: Record<string, string> = {}): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(points).map(([key, point]) => [`scores.${key}`, String(point)])),
  'comments.overall': 'A clear need.',
  committeeNote: '',
  ...more,
})
export const declare = (reader: Reader, seat: Seat) => reader.post(`${page(seat)}/declaration`, { conflict: 'none' })
export const versionOf = async (reader: Reader, seat: Seat): Promise<number> =>
  (await reader.view(page(seat))).json.version

export async function submitAll(reader: Reader, seat: Seat, point: number) {
  await declare(reader, seat)
  return reader.post(`${page(seat)}/submission`, {
    version: 1,
    scores: conceptNotePoints(point),
    comments: { overall: 'A clear need.' },
  })
}
