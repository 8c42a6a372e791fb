import { z } from 'zod'
import { answerQuestion } from '../../db/call/answer-question.ts'
import { askQuestion } from '../../db/call/ask-question.ts'
import { readCall } from '../../db/call/call-queries.ts'
import { listAnswers, listOwnUnanswered, listUnanswered } from '../../db/call/question-queries.ts'
import { callStages } from '../../db/call/stage-rows.ts'
import { callStatus } from '../../domain/call/call-status.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { invalidInput } from '../../domain/shared/errors.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { text } from '../fields.ts'
import { isWithinLimit } from '../limits.ts'
import { page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { headOf } from './call-head.ts'

const question = z.object({ question: text(2000) })
const answer = z.object({ answer: text(5000) })

export const questionRoutes = (routes: Routes): void => {
  routes.get(paths.questions(':id'), 'call.read', showQuestions)
  routes.post(paths.questions(':id'), 'question.ask', ask, { body: question, form: showQuestions })
  routes.post(paths.questionAnswer(':id', ':questionId'), 'question.answer', reply, {
    body: answer,
    form: showQuestions,
  })
}

async function showQuestions(request: Asked): Promise<Reply> {
  const { db, visitor } = request
  const call = await readCall(db, request.standing.id)
  const dates = (await callStages(db, call.id))[call.stage - 1]
  const now = await request.now()
  const isOpen = (until: Date | null | undefined) =>
    hasVerb(callStatus, call.status, 'open') && until != null && now <= until
  const mayAnswer = request.may('question.answer')
  return page('call/questions', {
    ...headOf(call, request.may('call.read-proposals')),
    until: dates?.questions_until ?? null,
    answersUntil: dates?.answers_until ?? null,
    mayAsk: request.may('question.ask') && !mayAnswer && isOpen(dates?.questions_until),
    isSignedIn: visitor.person !== null,
    mayAnswer: mayAnswer && isOpen(dates?.answers_until),
    isAnswering: request.params.questionId ?? null,
    waiting: mayAnswer
      ? await listUnanswered(db, call.id)
      : visitor.person
        ? await listOwnUnanswered(db, call.id, visitor.person.id)
        : [],
    answers: await listAnswers(db, call.id),
    form: request.form(),
  })
}

async function ask(request: Asked): Promise<Reply> {
  const asked = request.parse(question)
  const callId = request.standing.id
  if (!(await isWithinLimit('questionsPerPerson', `${callId}/${request.actor().personId}`)))
    throw invalidInput([{ field: 'question', message: 'problem.many-questions' }])
  await request.command((trx) => askQuestion(trx, request.actor(), { callId, question: asked.question }))
  return seeOther(paths.questions(callId), 'call.notice.asked')
}

async function reply(request: Asked): Promise<Reply> {
  const given = request.parse(answer)
  const callId = request.standing.id
  const { number } = await request.command((trx) =>
    answerQuestion(trx, request.actor(), { callId, questionId: request.params.questionId!, answer: given.answer }),
  )
  return seeOther(paths.questions(callId), 'call.notice.answered', { number: String(number) })
}
