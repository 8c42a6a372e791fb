import { signedOut } from '../../example-pages.ts'

const seeded = [
  { name: 'Amina Karimova', role: 'Programme officer', email: 'amina.karimova@facility.example' },
  { name: 'Malika Rahimova', role: 'Applicant, Hamroh Association', email: 'malika@hamroh.example' },
  { name: 'Dr Elena Marchetti', role: 'Evaluator', email: 'elena@evaluators.example' },
]

export const views = {
  usual: { back: null, seeded, form: { values: {}, problems: [] } },
  wrong: {
    back: '/inbox',
    seeded: [],
    form: { values: { email: 'malika(at)hamroh' }, problems: [{ field: 'email', key: 'form.is.required' }] },
  },
}

export const context = signedOut
