import { paths } from '../../domain/shared/paths.ts'
import { calendarDays } from '../../domain/shared/working-days.ts'
import type { RequestTaskKind } from '../../domain/task/request-task-kinds.ts'
import type { Stage } from '../stage.ts'
import { firstTime, type TaskDeed } from './task-deed.ts'

type MissionTaskKind = Extract<
  RequestTaskKind,
  | 'accept-nomination'
  | 'decide-nomination'
  | 'accept-mission'
  | 'report-mission'
  | 'validate-report'
  | 'decide-validation'
  | 'order-fee'
  | 'confirm-fee'
>

/** How the tasks of missions are answered on their pages. */
export const missionDeeds: Record<MissionTaskKind, (stage: Stage, deed: TaskDeed) => Promise<void>> = {
  async 'accept-nomination'(_stage, { task, answer, person, says }) {
    await person.post(paths.nominationAnswer(task.caseId), { ...outcomeOf(answer, 'accept'), ...says })
  },
  async 'decide-nomination'(_stage, { task, answer, person }) {
    await person.post(paths.nominationDecision(task.caseId), outcomeOf(answer, 'accept'))
  },
  async 'accept-mission'(_stage, { task, answer, person }) {
    await person.post(paths.offer(task.caseId), outcomeOf(answer, 'accept'))
  },
  'report-mission': report,
  'validate-report': validate,
  async 'decide-validation'(_stage, { task, answer, person }) {
    await person.post(paths.validationDecision(task.caseId), outcomeOf(answer, 'validate'))
  },
  'order-fee': orderFee,
  'confirm-fee': confirmFee,
}

const outcomeOf = ({ outcome, reason }: TaskDeed['answer'], plain: string) => ({
  outcome: outcome ?? plain,
  reason: reason ?? '',
})

/** All days were worked, and every day of the mission was spent away, unless the answer says otherwise. */
async function report(stage: Stage, { task, answer, person }: TaskDeed): Promise<void> {
  const { days, starts_on, ends_on } = await stage.watch.mission(task.caseId)
  const isAgain = Number(task.subject) > 1
  await person.post(paths.missionReportSubmission(task.caseId), {
    text: isAgain
      ? 'What was asked is explained in the last section; the list of participants is attached.'
      : 'The working group met as planned; the draft and the minutes are with the institution.',
    daysWorked: String(answer.daysWorked ?? Math.min(days, calendarDays(starts_on, ends_on))),
    daysAway: String(answer.daysAway ?? 0),
  })
}

async function validate(stage: Stage, { task, answer, person, says }: TaskDeed): Promise<void> {
  const returns = answer.returnOnce && firstTime(stage, `return report ${task.caseId}`)
  await person.post(paths.validation(task.caseId), {
    ...(returns ? { outcome: 'return', reason: answer.returnOnce } : { outcome: 'validate', reason: '' }),
    ...says,
  })
}

/** Whoever orders the fee verifies the account first, if nobody has. */
async function orderFee(stage: Stage, { task, person }: TaskDeed): Promise<void> {
  const { expertId, version, isVerified } = await stage.watch.feeAccount(task.caseId)
  if (!isVerified)
    await person.post(paths.expertAccountVerification(expertId), {
      version,
      outcome: 'verified',
      means: 'call-back',
      note: 'Called at the number of the first interview; the expert read the account out.',
    })
  await person.post(paths.feeOrder(task.caseId), { version })
}

async function confirmFee(stage: Stage, { task, answer, person }: TaskDeed): Promise<void> {
  const address = paths.feeConfirmation(task.caseId)
  if (answer.returnOnce && firstTime(stage, `return fee ${task.caseId}`)) {
    await person.post(address, { outcome: 'return', reason: answer.returnOnce })
    return
  }
  const valueOn = (await stage.watch.now()).toISOString().slice(0, 10)
  const { orderedTo: version } = await stage.watch.feeAccount(task.caseId)
  await person.post(address, { outcome: 'confirm', version, valueOn, bankReference: `FEE-${task.caseId.slice(-8)}` })
}
