import { missionHeadView, missionTerms } from '../../../api/request/mission-terms.ts'
import { nomineeRows } from '../../../api/request/nominee-rows.ts'
import type { Nominee } from '../../../db/expert/expert-queries.ts'
import type { MissionView } from '../../../db/mission/mission-queries.ts'
import type { MissionStatus } from '../../../domain/mission/mission-status.ts'
import { anId } from './ids.ts'
import { rules } from './request.ts'

type Request = { readonly id: number; readonly reference: string }

/** What every page of a mission begins with: the first mission of a request. */
export const aMissionHead = (number: number, status: MissionStatus, request: Request) =>
  missionHeadView({
    id: anId(number),
    reference: `${request.reference}/1`,
    title: 'A migration policy for Tajikistan',
    organisation: 'Ministry of Labour',
    country: 'TJ',
    status,
    requestId: anId(request.id),
    requestReference: request.reference,
  } as MissionView)

/** Twelve days of work in Dushanbe between two days. */
export const someTerms = (startsOn: string, endsOn: string) =>
  missionTerms({ startsOn, endsOn, days: 12, modality: 'on-site', place: 'Dushanbe', country: 'TJ' } as MissionView)

/** What an institution learns of the expert. */
export const aNominee = (changes: Partial<Nominee> = {}) =>
  nomineeRows(rules, {
    name: 'Elena Marchetti',
    fields: ['policy', 'law'],
    languages: ['en', 'ru'],
    countries: ['TJ', 'UZ'],
    profile: 'Twelve years in two ministries.\n\nDrafted the labour migration strategies of 2019 and 2024.',
    ...changes,
  } as Nominee)
