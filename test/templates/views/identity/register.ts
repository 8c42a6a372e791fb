import { signedOut } from '../../example-pages.ts'

const options = (pairs: Record<string, string>) => Object.entries(pairs).map(([value, label]) => ({ value, label }))
const lists = {
  back: null,
  kinds: ['ngo', 'network', 'university', 'international', 'public'].map((kind) => ({
    value: kind,
    label: { key: `identity.kind.${kind}` },
  })),
  countries: options({ AF: 'Afghanistan', IQ: 'Iraq', TJ: 'Tajikistan' }),
  languages: options({ en: 'English' }),
  zones: options({ 'Asia/Dushanbe': 'Dushanbe', 'Asia/Baghdad': 'Baghdad' }),
}

export const views = {
  usual: { ...lists, form: { values: {}, problems: [] } },
  wrong: {
    ...lists,
    form: {
      values: { organisationName: 'انجمن همراه', kind: 'ngo', country: 'TJ', zone: 'Asia/Dushanbe' },
      problems: [
        { field: 'kind', key: 'form.is.notAChoice', label: { key: 'identity.register.kind' } },
        { field: 'email', key: 'form.is.required', label: { key: 'identity.register.email' } },
      ],
    },
  },
}

export const context = signedOut
