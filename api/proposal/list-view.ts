import { listOpenCalls } from '../../db/call/open-calls.ts'
import { type ListedProposal, listProposals } from '../../db/proposal/proposal-queries.ts'
import { isMemberOf } from '../../domain/identity/visitor.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { statusTag } from '../case/case-address.ts'

/** The applications of one's organisations, what can still be written first; for the facility's people, all that they may see. */
export async function listView(request: Asked) {
  const { rows, next } = await listProposals(request.db, request.visitor, request.query.before ?? null)
  const own = rows.filter((row) => isMemberOf(request.visitor, row.organisation_id))
  const others = rows.filter((row) => !own.includes(row))
  const isOpen = ({ status }: ListedProposal) => status === 'draft' || status === 'invited'
  return {
    writing: own.filter(isOpen).map((row) => itemView(row, true)),
    sent: own.filter((row) => !isOpen(row)).map((row) => itemView(row, true)),
    others: others.map((row) => itemView(row, false)),
    isApplicant: request.visitor.memberships.length > 0,
    maySeeOthers: request.may('call.read-proposals'),
    starts: request.isOnBehalf('proposal.start') ? await startsByLetter(request) : [],
    pages: { previous: null, next: next ? `${paths.proposals()}?before=${next}` : null },
  }
}

const itemView = (row: ListedProposal, isApplicant: boolean) => ({
  href: paths.proposal(row.id),
  title: row.reference ? [{ ref: row.reference }, row.title] : row.title,
  detail: [
    { key: 'proposal.list.of', values: { organisation: row.organisation, call: row.call_title } },
    ...(row.status === 'draft' || row.status === 'invited'
      ? [{ key: 'proposal.list.closes', values: { at: { deadline: row.deadline_at, zone: row.zone } } }]
      : []),
  ],
  tag: statusTag('proposal', row.status, { forApplicant: isApplicant }),
})

/** Where an officer can begin for an applicant that works by letter. */
const startsByLetter = async ({ db }: Asked) =>
  (await listOpenCalls(db)).map(({ id, title }) => ({ href: paths.newProposal(id), title, detail: null, tag: null }))
