import { rulesInWords } from '../../../../api/programme/rules-in-words.ts'
import { silkRoutesRules } from '../../../support/request-records.ts'

const proposedAt = '2026-11-24T20:54:58.798Z'
const adoptedAt = '2026-11-24T20:54:58.880Z'
const proposedAnewAt = '2026-11-24T20:54:59.107Z'
const inForce = { kind: 'good', text: { key: 'programme.state.in-force' } }
const proposed = { kind: 'due', text: { key: 'programme.state.proposed' } }

const usual = {
  version: 1,
  state: inForce,
  proposed: { by: 'Amina Karimova', at: proposedAt },
  adopted: { by: 'Jonas Weiss', at: adoptedAt },
  fileHref: '/facility-rules/versions/1/file',
  adopt: null,
  mayPropose: true,
  next: {
    title: { key: 'programme.next.others', values: { version: 2 } },
    detail: { key: 'programme.next.by', values: { by: 'Amina Karimova', at: { instant: proposedAnewAt } } },
    href: null,
    action: null,
  },
  rules: rulesInWords(silkRoutesRules()),
  versions: [
    aVersion(2, proposed, [{ instant: proposedAnewAt }, by('Amina Karimova')], [{ instant: null }]),
    aVersion(1, inForce, [{ instant: proposedAt }, by('Amina Karimova')], [{ instant: adoptedAt }, by('Jonas Weiss')]),
  ],
  versionColumns: columns('version', 'state', 'proposed', 'adopted'),
  form: { values: {}, problems: [] },
}

export const views = {
  usual,
  none: {
    ...usual,
    version: null,
    state: null,
    proposed: null,
    adopted: null,
    fileHref: null,
    next: null,
    rules: null,
    versions: [],
  },
  adopt: {
    ...usual,
    version: 2,
    state: proposed,
    proposed: { by: 'Amina Karimova', at: proposedAnewAt },
    adopted: null,
    fileHref: '/facility-rules/versions/2/file',
    adopt: 'may',
    mayPropose: false,
    next: null,
  },
  other: {
    ...usual,
    proposed: null,
    adopted: { by: null, at: adoptedAt },
    mayPropose: false,
    next: null,
    versions: [aVersion(1, inForce, [{ instant: adoptedAt }])],
    versionColumns: columns('version', 'state', 'adopted'),
  },
}

function aVersion(version: number, { kind, text }: typeof inForce, ...when: object[][]) {
  const name = { key: 'programme.rules.versionNo', values: { version } }
  return { cells: [{ text: name, href: `/facility-rules/versions/${version}` }, { text, tag: kind }, ...when] }
}

function by(name: string) {
  return { text: name, soft: true }
}

function columns(...names: string[]) {
  return names.map((name) => ({ label: { key: `programme.rules.${name}` } }))
}
