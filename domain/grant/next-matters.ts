import { hasVerb, isOpenIn, mayGo } from '../case/status-table.ts'
import { proposalStatus } from '../proposal/proposal-status.ts'
import { type PaymentKind, type PaymentStatus, paymentStatus, type ReportStatus, reportStatus } from './grant-status.ts'

type Report = { status: ReportStatus; suspendedAt: Date | null }
type Payment = { status: PaymentStatus }

/** From the award to the end of the contract: there is, or may be, something to pay to. */
export const isAwarded = (status: string): boolean =>
  ['prepare', 'sign', 'close'].some((verb) => hasVerb(proposalStatus, status, verb))

/** The contract is signed and its work goes on: reports and payments move only then. */
export const isRunning = (status: string): boolean => hasVerb(proposalStatus, status, 'close')

/** Payments are ordered and confirmed while the grant runs, and while one that ended early is settled. */
export const mayPay = (status: string): boolean => isRunning(status) || isSettling(status)

/** It ended early; reports are over, its money is not: a balance is to be paid, or money to come back. */
export const isSettling = (status: string): boolean => hasVerb(proposalStatus, status, 'settle')

/** It ended early, whether its money is settled or not. */
export const isTerminated = (status: string): boolean => mayGo(proposalStatus, 'terminating', 'terminate', status)

/** A bank account is of use: there is, or may be, something to pay to. */
export const needsAccount = (status: string, payments: readonly (Payment & { kind: PaymentKind })[]): boolean =>
  isAwarded(status) || (isSettling(status) && hasOpenPayment(payments.filter(({ kind }) => kind !== 'recovery')))

/** Nothing is left to judge, to pay or to come back: the grant may be closed. */
export const isSettled = (reports: readonly Report[], payments: readonly Payment[]): boolean =>
  reports.every(({ status }) => !isOpenIn(reportStatus, status)) && !hasOpenPayment(payments)

export const hasOpenPayment = (payments: readonly Payment[]): boolean =>
  payments.some(({ status }) => isOpenIn(paymentStatus, status))

/** Payments stand still while a report is overdue beyond its last reminder; its submission lifts that. */
export const isSuspended = (reports: readonly Report[]): boolean =>
  reports.some(({ status, suspendedAt }) => suspendedAt !== null && hasVerb(reportStatus, status, 'submit'))

/** Something lies with the facility: a report to judge or an order to confirm. It is finished before a termination is proposed. */
export const isUnderWay = (reports: readonly Report[], payments: readonly Payment[]): boolean =>
  reports.some(({ status }) => isOpenIn(reportStatus, status) && !hasVerb(reportStatus, status, 'submit')) ||
  payments.some(({ status }) => hasVerb(paymentStatus, status, 'confirm'))
