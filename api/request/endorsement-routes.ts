import { z } from 'zod'
import { endorseRequest } from '../../db/request/endorse-request.ts'
import { refuseRequest } from '../../db/request/refuse-request.ts'
import { returnRequest } from '../../db/request/return-request.ts'
import { invalidInput } from '../../domain/shared/errors.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { choice, optionalText } from '../fields.ts'
import { page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { endorsementView, outcomes } from './endorsement-view.ts'

const endorsement = z.object({ outcome: choice(outcomes), words: optionalText(4000) })

export const endorsementRoutes = (routes: Routes): void => {
  routes.get(paths.endorsement(':id'), 'request.endorse', showEndorsement)
  routes.post(paths.endorsement(':id'), 'request.endorse', endorse, { body: endorsement, form: showEndorsement })
}

const showEndorsement = async (request: Asked): Promise<Reply> =>
  page('request/endorsement', await endorsementView(request))

async function endorse(request: Asked): Promise<Reply> {
  const { outcome, words } = request.parse(endorsement)
  const requestId = request.standing.id
  const actor = request.actor()
  await request.command((trx) => {
    if (outcome === 'endorse') return endorseRequest(trx, actor, { requestId, remark: words })
    if (outcome === 'return') return returnRequest(trx, actor, { requestId, questions: needed(words) })
    return refuseRequest(trx, actor, { requestId, reason: needed(words) })
  })
  return seeOther(paths.request(requestId), `request.notice.endorsement-${outcome}`)
}

function needed(words: string | null): string {
  if (words === null) throw invalidInput([{ field: 'words', message: 'problem.words-needed' }])
  return words
}
