import { z } from 'zod'
import { judgements } from '../../domain/account/account-status.ts'
import { choice, version } from '../fields.ts'

/** What every judgement of an account says: of which version, and what came out. */
export const accountJudgement = z.object({ version, outcome: choice(judgements) })
