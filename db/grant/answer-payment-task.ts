import type { Actor } from '../../domain/case/actor.ts'
import { isRunning } from '../../domain/grant/next-matters.ts'
import type { CaseFile } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { answerIfOpen, answerOpenTask } from '../task/answer-task.ts'

type Asked = { kind: 'order-payment' | 'confirm-payment'; about: string; answer: string }

/** What a terminated grant came to may be ordered at once, before its workflow has asked for it. */
export const answerPaymentTask = (trx: Trx, file: CaseFile, actor: Actor, asked: Asked) =>
  isRunning(file.status) ? answerOpenTask(trx, file, actor, asked) : answerIfOpen(trx, file, actor, asked)
