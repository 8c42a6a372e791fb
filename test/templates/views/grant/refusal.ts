import { aGrantHead } from '../../parts/grant.ts'

export const views = {
  usual: {
    ...aGrantHead(7, 'contracting', 'due'),
    onBehalf: null,
    form: { values: {}, problems: [] },
  },
}
