export const views = {
  usual: {
    id: '01a20e8e-ae0d-762e-b162-515285e35c88',
    reference: 'SRF',
    title: 'Silk Routes Facility: grants for migration governance and dialogue',
    zone: 'Europe/Vienna',
    status: {
      kind: 'good',
      text: {
        key: 'call.status.published',
      },
    },
    isPublished: true,
    stage: 'Concept note',
    count: 17,
    sections: [
      {
        title: 'The action in brief',
        fields: [
          {
            label: 'Title of the action',
            hint: 'Short and plain; it stands on every letter and on the list of grants.',
            mandatory: true,
            limit: {
              key: 'call.form.characters',
              values: {
                most: 120,
              },
            },
            options: [],
          },
          {
            label: 'Country in which the action takes place',
            hint: 'If there are several, the one in which most of the money is spent.',
            mandatory: true,
            limit: {
              key: 'call.form.country',
            },
            options: [],
          },
          {
            label: 'Length of the action in months',
            hint: null,
            mandatory: true,
            limit: {
              key: 'call.form.between',
              values: {
                least: 6,
                most: 18,
              },
            },
            options: [],
          },
          {
            label: 'Grant that you ask for',
            hint: 'It may move by 20 per cent at most in the full application.',
            mandatory: true,
            limit: {
              key: 'call.form.requested',
              values: {
                currency: 'EUR',
                least: 150000,
                most: 250000,
              },
            },
            options: [],
          },
          {
            label: 'Priority that the action serves most',
            hint: null,
            mandatory: true,
            limit: {
              key: 'call.form.choice',
            },
            options: [
              'Migration and mobility',
              'Integration',
              'Migration and development',
              'Irregular migration, return and reintegration',
              'Trafficking in persons',
              'International protection',
            ],
          },
        ],
      },
      {
        title: 'Why it matters',
        fields: [
          {
            label: 'What will be different for whom when the action ends?',
            hint: 'Name the people, the place and what they will be able to do that they cannot do today.',
            mandatory: true,
            limit: {
              key: 'call.form.characters',
              values: {
                most: 2500,
              },
            },
            options: [],
          },
          {
            label: 'Which need does the action answer, and how do you know?',
            hint: null,
            mandatory: true,
            limit: {
              key: 'call.form.characters',
              values: {
                most: 2500,
              },
            },
            options: [],
          },
          {
            label: 'Who takes part, and who gains in the end?',
            hint: 'Numbers of women and men, and how you chose them.',
            mandatory: true,
            limit: {
              key: 'call.form.characters',
              values: {
                most: 1500,
              },
            },
            options: [],
          },
          {
            label: 'What does it add to what others already do there?',
            hint: null,
            mandatory: true,
            limit: {
              key: 'call.form.characters',
              values: {
                most: 1500,
              },
            },
            options: [],
          },
        ],
      },
      {
        title: 'How it works',
        fields: [
          {
            label: 'How do the activities lead to the change?',
            hint: null,
            mandatory: true,
            limit: {
              key: 'call.form.characters',
              values: {
                most: 3000,
              },
            },
            options: [],
          },
          {
            label: 'Who else has a say or a stake, and how are they involved?',
            hint: null,
            mandatory: true,
            limit: {
              key: 'call.form.characters',
              values: {
                most: 1500,
              },
            },
            options: [],
          },
          {
            label: 'What could go wrong, and what will you do then?',
            hint: null,
            mandatory: true,
            limit: {
              key: 'call.form.characters',
              values: {
                most: 1500,
              },
            },
            options: [],
          },
          {
            label: 'When does what happen?',
            hint: null,
            mandatory: true,
            limit: {
              key: 'call.form.characters',
              values: {
                most: 1500,
              },
            },
            options: [],
          },
          {
            label: 'Rights, gender and environment',
            hint: null,
            mandatory: false,
            limit: {
              key: 'call.form.characters',
              values: {
                most: 1500,
              },
            },
            options: [],
          },
        ],
      },
      {
        title: 'You and your partners',
        fields: [
          {
            label: 'Who are you, and what have you done of this kind?',
            hint: null,
            mandatory: true,
            limit: {
              key: 'call.form.characters',
              values: {
                most: 1500,
              },
            },
            options: [],
          },
          {
            label: 'Co-applicants and their part in the action',
            hint: null,
            mandatory: false,
            limit: {
              key: 'call.form.characters',
              values: {
                most: 1500,
              },
            },
            options: [],
          },
          {
            label:
              'None of the grounds for exclusion applies to us, to those who direct us or to our co-applicants, and everything in this concept note is true.',
            hint: null,
            mandatory: true,
            limit: {
              key: 'call.form.declaration',
            },
            options: [],
          },
        ],
      },
    ],
    documents: [
      {
        label: 'Declaration of the applicant, signed and dated',
        mandatory: true,
        accept: 'pdf, jpg, png',
      },
    ],
  },
}
