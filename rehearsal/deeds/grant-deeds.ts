import { formatAmount } from '../../domain/shared/money.ts'
import { paths } from '../../domain/shared/paths.ts'
import { addDays, addMonths } from '../../domain/shared/working-days.ts'
import type { Stage } from '../stage.ts'
import { firstTime, type TaskDeed } from './task-deed.ts'

const today = async (stage: Stage): Promise<string> => (await stage.watch.now()).toISOString().slice(0, 10)

export async function giveBankAccount(stage: Stage, { task, person, says }: TaskDeed): Promise<void> {
  await person.post(paths.bankAccount(task.caseId), {
    version: await stage.watch.bankAccountVersion(task.caseId),
    holder: 'As registered',
    iban: 'AT611904300234573201',
    bic: 'BKAUATWW',
    bankName: 'Example Bank',
    country: 'AT',
    ...says,
  })
}

export async function verifyBankAccount(stage: Stage, { task, answer, person }: TaskDeed): Promise<void> {
  await person.post(paths.bankAccountVerification(task.caseId), {
    version: await stage.watch.bankAccountVersion(task.caseId),
    outcome: answer.outcome ?? 'verified',
    refusal: answer.reason ?? '',
  })
}

export async function prepareContract(stage: Stage, { task, person }: TaskDeed): Promise<void> {
  const { amount_minor, currency } = await stage.watch.awarded(task.caseId)
  const startsOn = addDays(await today(stage), 45)
  const endsOn = addDays(addMonths(startsOn, await stage.watch.months(task.caseId)), -1)
  await person.post(paths.contract(task.caseId), { startsOn, endsOn, amount: formatAmount(amount_minor, currency) })
}

export async function sign(_stage: Stage, { task, person, says }: TaskDeed): Promise<void> {
  await person.post(paths.signature(task.caseId), { agrees: 'yes', ...says })
}

export async function extendSigning(_stage: Stage, { task, answer, person }: TaskDeed): Promise<void> {
  await person.post(paths.signingExtension(task.caseId), {
    outcome: answer.outcome,
    days: String(answer.days ?? ''),
    reason: answer.reason,
  })
}

const periodOf = (subject: string): number => Number(subject.split('/')[0])

/** Half of the grant was spent in each period; a returned report says a little more. */
export async function report(stage: Stage, { task, person, says }: TaskDeed): Promise<void> {
  const period = periodOf(task.subject)
  const { version, round } = await stage.watch.report(task.caseId, period)
  const { amount_minor, currency } = await stage.watch.awarded(task.caseId)
  await person.post(paths.reportSubmission(task.caseId, period), {
    version,
    narrative:
      round > 1
        ? 'What was asked is explained in section 4; the list of participants is attached.'
        : 'All activities of the period took place as planned.',
    spent: formatAmount(amount_minor / 2n, currency),
    ...says,
  })
}

export async function acceptReport(stage: Stage, { task, answer, person }: TaskDeed): Promise<void> {
  const period = periodOf(task.subject)
  const { spent_minor } = await stage.watch.report(task.caseId, period)
  const { currency } = await stage.watch.awarded(task.caseId)
  await person.post(paths.reportJudgement(task.caseId, period), {
    outcome: answer.outcome ?? 'accept',
    accepted: formatAmount(spent_minor ?? 0n, currency),
    questions: answer.questions ?? '',
    reason: answer.reason ?? '',
  })
}

export async function decideRefusal(_stage: Stage, { task, answer, person }: TaskDeed): Promise<void> {
  await person.post(paths.reportRefusal(task.caseId, periodOf(task.subject)), {
    approve: answer.approve ? 'yes' : 'no',
    reason: answer.reason,
  })
}

const paymentOf = (subject: string): string => subject.split('/')[0]!

export async function orderPayment(_stage: Stage, { task, person }: TaskDeed): Promise<void> {
  await person.post(paths.paymentOrder(task.caseId, paymentOf(task.subject)), {})
}

export async function confirmPayment(stage: Stage, { task, answer, person }: TaskDeed): Promise<void> {
  const address = paths.paymentConfirmation(task.caseId, paymentOf(task.subject))
  if (answer.returnOnce && firstTime(stage, `return payment ${task.caseId}`))
    await person.post(address, { outcome: 'return', reason: answer.returnOnce })
  else
    await person.post(address, {
      outcome: 'confirm',
      valueOn: await today(stage),
      bankReference: `TRX-${task.subject.slice(-10)}`,
    })
}

export async function decideTermination(stage: Stage, { task, answer, person }: TaskDeed): Promise<void> {
  const keep = answer.keepOnce !== undefined && firstTime(stage, `keep ${task.caseId}`)
  await person.post(
    paths.terminationDecision(task.caseId),
    keep
      ? { terminate: 'no', reason: answer.keepOnce }
      : { terminate: answer.approve ? 'yes' : 'no', reason: answer.reason },
  )
}
