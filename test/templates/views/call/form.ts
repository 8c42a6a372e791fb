import { aCallHead } from '../../parts/call.ts'

export const views = {
  usual: {
    ...aCallHead(),
    stage: 'Concept note',
    count: 17,
    sections: [
      {
        title: 'The action in brief',
        fields: [
          text('Title of the action', 120, {
            hint: 'Short and plain; it stands on every letter and on the list of grants.',
          }),
          field('Country in which the action takes place', said('country'), {
            hint: 'If there are several, the one in which most of the money is spent.',
          }),
          field('Length of the action in months', said('between', { least: 6, most: 18 })),
          field('Grant that you ask for', said('requested', { currency: 'EUR', least: 150000, most: 250000 }), {
            hint: 'It may move by 20 per cent at most in the full application.',
          }),
          field('Priority that the action serves most', said('choice'), {
            options: [
              'Migration and mobility',
              'Integration',
              'Migration and development',
              'Irregular migration, return and reintegration',
              'Trafficking in persons',
              'International protection',
            ],
          }),
        ],
      },
      {
        title: 'Why it matters',
        fields: [
          text('What will be different for whom when the action ends?', 2500, {
            hint: 'Name the people, the place and what they will be able to do that they cannot do today.',
          }),
          text('Which need does the action answer, and how do you know?', 2500),
          text('Who takes part, and who gains in the end?', 1500, {
            hint: 'Numbers of women and men, and how you chose them.',
          }),
          text('What does it add to what others already do there?', 1500),
        ],
      },
      {
        title: 'How it works',
        fields: [
          text('How do the activities lead to the change?', 3000),
          text('Who else has a say or a stake, and how are they involved?', 1500),
          text('What could go wrong, and what will you do then?', 1500),
          text('When does what happen?', 1500),
          text('Rights, gender and environment', 1500, { mandatory: false }),
        ],
      },
      {
        title: 'You and your partners',
        fields: [
          text('Who are you, and what have you done of this kind?', 1500),
          text('Co-applicants and their part in the action', 1500, { mandatory: false }),
          field(
            'None of the grounds for exclusion applies to us, to those who direct us or to our co-applicants, and everything in this concept note is true.',
            said('declaration'),
          ),
        ],
      },
    ],
    documents: [{ label: 'Declaration of the applicant, signed and dated', mandatory: true, accept: 'pdf, jpg, png' }],
  },
}

function text(label: string, most: number, more: object = {}) {
  return field(label, said('characters', { most }), more)
}

function field(label: string, limit: object, more: object = {}) {
  return { label, hint: null, mandatory: true, limit, options: [], ...more }
}

function said(limit: string, values?: object) {
  return { key: `call.form.${limit}`, ...(values && { values }) }
}
