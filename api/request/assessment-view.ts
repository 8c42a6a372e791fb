import { rulesOfRequest } from '../../db/programme/facility-rules-queries.ts'
import { assessmentsOf, consultationsOf, type ListedConsultation } from '../../db/request/partner-queries.ts'
import { endorsedWith, passedOnWith, wentOnWithoutWord } from '../../db/request/passed-on.ts'
import { requestById } from '../../db/request/request-queries.ts'
import { findTaskToAnswer } from '../../db/task/task-queries.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { requestStatus } from '../../domain/request/request-status.ts'
import type { Asked } from '../asked.ts'
import { expertDaysMeter } from '../programme/expert-days-meter.ts'
import { contentRows } from './content-view.ts'
import { assessmentView, consultationLines } from './decision-files.ts'
import { headView } from './head-view.ts'

/** An officer's assessment: what is asked, what the parties said, and the criteria to go through. */
export async function assessmentPageView(request: Asked) {
  const { asked, rules, shared, consultations, newest, earlier } = await filesOf(request)
  const isOpen = hasVerb(requestStatus, asked.status, 'recommend')
  const task = isOpen ? await findTaskToAnswer(request.db, asked.id, 'assess') : undefined
  return {
    ...shared,
    dueAt: task?.due_at ?? null,
    mayAssess: isOpen && request.may('request.assess'),
    criteria: rules.assessment.criteria.map(({ key, text }) => ({
      answer: `findings.${key}.isMet`,
      note: `findings.${key}.note`,
      text,
    })),
    answers: ['yes', 'no'].map((value) => ({ value, label: { key: `request.finding.${value}` } })),
    recommendations: ['approve', 'reject'].map((value) => ({
      value,
      label: { key: `request.recommend.${value}` },
      hint: { key: `request.recommendHint.${value}` },
    })),
    unasked: unaskedVetoes(consultations),
    asksFor: asked.content.days,
    least: rules.days.leastPerRequest,
    most: rules.days.mostPerRequest,
    earlier: newest ? [newest, ...earlier] : [],
    form: request.form({ days: asked.content.days ?? '' }),
  }
}

/** What an approver decides on: the assessment, what the parties said, and the days that are free. */
export async function approvalView(request: Asked) {
  const { asked, rules, shared, newest, earlier, assessedBy } = await filesOf(request)
  const isOpen = hasVerb(requestStatus, asked.status, 'approve')
  const task = isOpen ? await findTaskToAnswer(request.db, asked.id, 'approve-request') : undefined
  const mayJudge = isOpen && request.may('request.approve')
  return {
    ...shared,
    dueAt: task?.due_at ?? null,
    decide: mayJudge ? (assessedBy === request.visitor.person?.id ? 'other' : 'may') : null,
    assessment: newest,
    earlier,
    meter: await expertDaysMeter(request),
    judgements: ['approved', 'rejected', 'sent-back'].map((value) => ({
      value,
      label: { key: `request.judge.${value}` },
      hint: { key: `request.judgeHint.${value}` },
    })),
    asksFor: asked.content.days,
    least: rules.days.leastPerRequest,
    most: rules.days.mostPerRequest,
    form: request.form({ days: newest?.days ?? '' }),
  }
}

/** Who may veto and could not be asked, by name: to go on without them needs a reason. */
const unaskedVetoes = (consultations: readonly ListedConsultation[]) =>
  consultations
    .filter(({ answer, mayVeto }) => answer === 'unasked' && mayVeto)
    .map(({ name }) => name)
    .join('; ') || null

async function filesOf(request: Asked) {
  const { db, standing } = request
  const asked = await requestById(db, standing.id)
  const { rules } = await rulesOfRequest(db, asked.id)
  const assessments = await assessmentsOf(db, asked.id)
  const [newest = null, ...earlier] = assessments.map((one) => assessmentView(one, rules))
  const consultations = await consultationsOf(db, asked.id)
  return {
    asked,
    rules,
    consultations,
    newest,
    earlier,
    assessedBy: assessments[0]?.assessed_by_id ?? null,
    shared: {
      ...headView(asked),
      content: contentRows(rules, asked.content),
      consultations: consultationLines(consultations),
      passedOn: await passedOnWith(db, asked.id),
      endorsedWith: await endorsedWith(db, asked.id),
      wentOnWithout: await wentOnWithoutWord(db, asked.id),
    },
  }
}
