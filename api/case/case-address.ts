import { statusTables } from '../../domain/case/status-tables.ts'
import type { CaseKind } from '../../domain/shared/ids.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Said } from '../../templates/render.ts'

/** The page of a case. */
export const caseAddress = (kind: CaseKind, id: string): string => addresses[kind](id)

const addresses: Record<CaseKind, (id: string) => string> = {
  call: paths.call,
  proposal: paths.proposal,
  request: paths.request,
  mission: paths.mission,
}

const kinds = { waiting: '', active: 'open', good: 'good', due: 'due', bad: 'bad' } as const

/** How a status looks and what it is called; `forApplicant` hides an outcome whose letter is not released. */
export function statusTag(kind: CaseKind, status: string, { forApplicant = false } = {}): { kind: string; text: Said } {
  const row = statusTables[kind][status]
  const shown = forApplicant && row?.publicAs ? row.publicAs : status
  return { kind: kinds[statusTables[kind][shown]?.tone ?? 'waiting'], text: { key: `${kind}.status.${shown}` } }
}
