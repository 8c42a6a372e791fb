import {
  type FacilityRulesVersion,
  facilityRulesOf,
  listFacilityRules,
} from '../../db/programme/facility-rules-versions.ts'
import { notFound } from '../../domain/shared/errors.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { rulesInWords } from './rules-in-words.ts'

/** The rules that are in force, with what came before and what is proposed. */
export async function rulesInForceView(request: Asked) {
  const versions = await visibleVersions(request)
  const inForce = versions.find(({ adopted_at }) => adopted_at !== null)
  const shown = inForce ? await facilityRulesOf(request.db, inForce.version) : null
  return viewOf(request, versions, shown)
}

/** One version, to adopt or to read. */
export async function rulesVersionView(request: Asked) {
  const { version } = await versionOf(request)
  return viewOf(request, await visibleVersions(request), await facilityRulesOf(request.db, version))
}

/** The version of the address; what is only proposed is there for the facility's people alone. */
export async function versionOf(request: Asked): Promise<{ version: number }> {
  const found = (await visibleVersions(request)).find(({ version }) => String(version) === request.params.version)
  if (!found) throw notFound('facility-rules')
  return { version: found.version }
}

async function visibleVersions(request: Asked) {
  const versions = await listFacilityRules(request.db)
  const isStaff = request.may('expert-days.read')
  return versions.filter(({ adopted_at }) => isStaff || adopted_at !== null)
}

type Listed = Awaited<ReturnType<typeof listFacilityRules>>

async function viewOf(request: Asked, versions: Listed, shown: FacilityRulesVersion | null) {
  const inForce = versions.find(({ adopted_at }) => adopted_at !== null)?.version ?? null
  const isStaff = request.may('expert-days.read')
  return {
    version: shown?.version ?? null,
    state: shown ? stateOf(shown, inForce) : null,
    proposed: shown && isStaff ? { by: shown.proposed_by, at: shown.proposed_at } : null,
    adopted: shown?.adopted_at ? { by: isStaff ? shown.adopted_by : null, at: shown.adopted_at } : null,
    fileHref: shown ? paths.facilityRulesFile(shown.version) : null,
    adopt: shown ? adoptView(request, shown, inForce ?? 0) : null,
    mayPropose: request.may('facility-rules.propose'),
    next: nextOf(request, versions, shown, inForce),
    rules: shown ? rulesInWords(shown.rules) : null,
    versions: versions.map((one) => ({
      cells: [
        {
          text: { key: 'programme.rules.versionNo', values: { version: one.version } },
          href: paths.facilityRulesVersion(one.version),
        },
        tagOf(stateOf(one, inForce)),
        ...(isStaff ? [[{ instant: one.proposed_at }, { text: one.proposed_by, soft: true }]] : []),
        [{ instant: one.adopted_at }, ...(isStaff && one.adopted_by ? [{ text: one.adopted_by, soft: true }] : [])],
      ],
    })),
    versionColumns: [
      { label: { key: 'programme.rules.version' } },
      { label: { key: 'programme.rules.state' } },
      ...(isStaff ? [{ label: { key: 'programme.rules.proposed' } }] : []),
      { label: { key: 'programme.rules.adopted' } },
    ],
    form: request.form(),
  }
}

type Stood = Pick<Listed[number], 'version' | 'adopted_at'>

function stateOf({ version, adopted_at }: Stood, inForce: number | null) {
  const state = version === inForce ? 'in-force' : adopted_at ? 'earlier' : 'proposed'
  return {
    kind: { 'in-force': 'good', earlier: '', proposed: 'due' }[state],
    text: { key: `programme.state.${state}` },
  }
}

const tagOf = ({ kind, text }: { kind: string; text: { key: string } }) => ({ text, tag: kind })

/** Four eyes: whoever proposed a version reads that another person is needed. A version older than the rules in force is past. */
function adoptView(
  request: Asked,
  { version, adopted_at, proposed_by_id }: FacilityRulesVersion,
  inForce: number,
): 'may' | 'other' | null {
  if (adopted_at || version < inForce || !request.may('facility-rules.adopt')) return null
  return proposed_by_id === request.visitor.person?.id ? 'other' : 'may'
}

/** A version that waits for this reader's decision, where it is not the one shown. */
function nextOf(request: Asked, versions: Listed, shown: FacilityRulesVersion | null, inForce: number | null) {
  const waiting = versions.find(({ version, adopted_at }) => !adopted_at && version > (inForce ?? 0))
  if (!waiting || waiting.version === shown?.version) return null
  const mine = request.may('facility-rules.adopt') && waiting.proposed_by_id !== request.visitor.person?.id
  return {
    title: { key: `programme.next.${mine ? 'yours' : 'others'}`, values: { version: waiting.version } },
    detail: { key: 'programme.next.by', values: { by: waiting.proposed_by, at: { instant: waiting.proposed_at } } },
    href: mine ? paths.facilityRulesVersion(waiting.version) : null,
    action: mine ? { key: 'programme.next.read' } : null,
  }
}
