import { plannedDate } from '../../../../api/call/call-view.ts'
import { termsInWords } from '../../../../api/call/terms-in-words.ts'
import type { StageRules } from '../../../../domain/call/rule-set.ts'
import { callTaskKinds } from '../../../../domain/task/task-kinds.ts'
import { aCallHead, anOffer, callHref, silkRoutes, someStages } from '../../parts/call.ts'
import { fact } from '../../parts/facts.ts'

const { settlingMinutes, draftReminderHours, reserveMonths, payments, reporting } = silkRoutes

export const views = {
  usual: {
    ...aCallHead(),
    ...anOffer(),
    version: 1,
    publishedAt: '2028-01-03T09:00:00.351Z',
    fileHref: `${callHref}/rules/file`,
    frame: [
      fact('call.rules.sources', silkRoutes.envelope.sources[0]!.budgetLine),
      fact('call.rules.settling', { key: 'call.rules.minutes', values: { minutes: settlingMinutes } }),
      fact('call.rules.draftReminders', {
        key: 'call.rules.hoursBefore',
        values: { hours: draftReminderHours.join(', ') },
      }),
      fact('call.rules.reserve', { key: 'call.rules.monthsOf', values: { months: reserveMonths } }),
      fact('call.rules.payments', { key: 'call.rules.paymentsOf', values: payments }),
      fact('call.rules.reporting', { key: 'call.rules.reportingOf', values: reporting }),
    ],
    stages: someStages((number) => procedureOf(silkRoutes.stages[number - 1]!)),
    tasks: (Object.keys(callTaskKinds) as (keyof typeof callTaskKinds)[]).map((kind) => ({
      cells: [{ key: `call.task.${kind}` }, ...termsInWords(silkRoutes.tasks[kind])],
    })),
  },
}

function procedureOf(stage: StageRules) {
  const moves = stage.amountMayMovePercent
  return {
    facts: [
      ...plannedDate(stage),
      fact('call.rules.evaluators', stage.evaluators),
      fact('call.rules.evaluateWithin', { key: 'call.rules.daysOf', values: { days: stage.evaluateWithinDays } }),
      ...(moves ? [fact('call.rules.mayMove', { percent: moves })] : []),
      fact('call.rules.documents', stage.documents.map(({ label }) => label).join('; ')),
      fact('call.rules.verify', { key: `call.rules.verify${stage.verifyDocuments ? 'Yes' : 'No'}` }),
    ],
    criteria: stage.automaticCriteria,
    checklist: stage.checklist,
  }
}
