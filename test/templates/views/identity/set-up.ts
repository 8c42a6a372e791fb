import { signedOut } from '../../example-pages.ts'

const zones = [{ value: 'Europe/Vienna', label: 'Vienna' }]

export const views = {
  usual: { zones, form: { values: { zone: 'Europe/Vienna' }, problems: [] } },
  wrong: {
    zones,
    form: { values: {}, problems: [{ field: 'email', key: 'problem.address', values: {}, label: null }] },
  },
}

export const context = signedOut
