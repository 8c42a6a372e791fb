import { consultationsOf } from '../../db/request/partner-queries.ts'
import type { RequestHead } from '../../db/request/request-queries.ts'
import { voicesWithoutHolder } from '../../db/request/voices-without-holder.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { requestStatus } from '../../domain/request/request-status.ts'
import type { Asked } from '../asked.ts'

/** What officers should mend while a request is endorsed and consulted on: for whom nobody is there to answer. */
export async function vacantVoices({ db }: Asked, { id, country, status }: RequestHead) {
  const can = (verb: string) => hasVerb(requestStatus, status, verb)
  if (!can('endorse') && !can('veto')) return []
  const { focalPoint, parties } = await voicesWithoutHolder(db, { requestId: id, country })
  const answered = (await consultationsOf(db, id)).filter(({ answer }) => answer !== 'asked').map(({ party }) => party)
  return [
    ...(focalPoint && can('endorse')
      ? [{ key: 'request.show.vacantFocalPoint', values: { country: { country } } }]
      : []),
    ...parties
      .filter(({ key }) => !answered.includes(key))
      .map(({ name }) => ({ key: 'request.show.vacantParty', values: { party: name } })),
  ]
}
