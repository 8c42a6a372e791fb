import type { GrantBrief } from '../../domain/case/briefs.ts'
import { act } from '../engine/activities.ts'
import type { ProposalCase } from './proposal-case.ts'

/** Payments and reports until the last is settled; a termination interrupts them and may be declined, or ends in a settlement. */
export async function grant(proposal: ProposalCase): Promise<void> {
  while (proposal.isIn(null, 'active', 'terminating')) {
    if (proposal.isIn(null, 'terminating')) await proposal.ask('approve-termination')
    else await activeGrant(proposal)
  }
  if (proposal.isIn(null, 'settling')) await settlement(proposal)
}

async function activeGrant(proposal: ProposalCase): Promise<void> {
  const { payments, reports } = await proposal.step((x) => act.grantBrief(x))
  await Promise.all([
    ...payments.filter(isUnpaid).map((payment) => pay(proposal, payment.id)),
    ...reports.filter(isUnjudged).map((report) => reportingPeriod(proposal, report)),
  ])
  if (proposal.isIn(null, 'active')) await proposal.step((x) => act.closeGrant(x))
}

type Payment = GrantBrief['payments'][number]
type Report = GrantBrief['reports'][number]
const isUnpaid = ({ status }: Payment): boolean => status === 'due' || status === 'ordered'
const isUnjudged = ({ status }: Report): boolean => status !== 'accepted' && status !== 'refused'

/** One person orders, another confirms; an order that is sent back is given again. */
async function pay(proposal: ProposalCase, paymentId: string): Promise<void> {
  for (let round = 1; proposal.isIn(null, 'active'); round++) {
    const subject = `${paymentId}/${round}`
    const ordered = await proposal.ask('order-payment', { subject })
    if (ordered !== 'ordered') return
    if ((await proposal.ask('confirm-payment', { subject })) !== 'returned') return
  }
}

/** A period's report is asked for, judged, asked for again as often as it is returned; then what follows from it is paid. */
async function reportingPeriod(proposal: ProposalCase, report: Report): Promise<void> {
  await proposal.until(`period/${report.period}`, report.periodEndsAt)
  for (let round = report.round; proposal.isIn(null, 'active'); round++) {
    if ((await reportRound(proposal, report, `${report.period}/${round}`)) !== 'returned') break
  }
  if (!proposal.isIn(null, 'active')) return
  const { payments } = await proposal.step((x) => act.grantBrief(x))
  await Promise.all(
    payments
      .filter((payment) => payment.period === report.period && isUnpaid(payment))
      .map((payment) => pay(proposal, payment.id)),
  )
}

/** Refusing a report needs a second person; declined, it is judged once more. */
async function reportRound(proposal: ProposalCase, report: Report, subject: string): Promise<string> {
  const { dueAt } =
    (await proposal.step((x) => act.grantBrief(x))).reports.find(({ period }) => period === report.period) ?? report
  await proposal.ask('report', { subject, dueAt })
  for (let attempt = 1; proposal.isIn(null, 'active'); attempt++) {
    const judged = attempt === 1 ? subject : `${subject}/${attempt}`
    const answer = await proposal.ask('accept-report', { subject: judged })
    if (answer !== 'refusal-proposed') return answer
    if ((await proposal.ask('approve-refusal', { subject: judged })) !== 'declined') return 'refused'
  }
  return 'moot'
}

/** What a grant that ended early came to is asked for until the money has moved; confirming that ends the case. */
async function settlement(proposal: ProposalCase): Promise<void> {
  const { payments } = await proposal.step((x) => act.grantBrief(x))
  await Promise.all(payments.filter(isUnpaid).map(({ id }) => settle(proposal, id)))
}

/** A recovery is claimed by the order, with a last day: before that nobody is asked where the money stays. */
async function settle(proposal: ProposalCase, paymentId: string): Promise<void> {
  for (let round = 1; proposal.isIn(null, 'settling'); round++) {
    const subject = `${paymentId}/${round}`
    await proposal.ask('order-payment', { subject })
    if (!proposal.isIn(null, 'settling')) return
    const { payments } = await proposal.step((x) => act.grantBrief(x))
    const dueAt = payments.find(({ id }) => id === paymentId)?.dueAt
    const confirmed = await proposal.ask('confirm-payment', { subject, ...(dueAt ? { dueAt } : {}) })
    if (confirmed !== 'returned') return
  }
}
