import { signedOut } from '../../example-pages.ts'

const people = [
  { value: '1', label: 'Malika Rahimova' },
  { value: '2', label: 'Farrukh Nazarov' },
]
const form = { values: {}, problems: [] }

export const views = {
  usual: { email: 'malika@hamroh.example', minutes: 60, back: null, people: null, form },
  shared: { email: 'info@hamroh.example', minutes: 60, back: null, people, form },
}

export const context = signedOut
