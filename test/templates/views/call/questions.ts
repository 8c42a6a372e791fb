export const views = {
  applicant: {
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
    until: '2028-02-11T16:00:00.000Z',
    answersUntil: '2028-02-21T16:00:00.000Z',
    mayAsk: true,
    isSignedIn: true,
    mayAnswer: false,
    isAnswering: null,
    waiting: [],
    answers: [
      {
        id: '01a20e8e-af19-71ad-a8d9-311440be3480',
        number: 1,
        question: 'May an affiliated entity be paid by the grant?',
        answer: 'Yes, if it is named in the application.',
        published_at: '2028-01-03T09:00:00.453Z',
      },
    ],
    form: {
      values: {},
      problems: [],
    },
  },
  officer: {
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
    until: '2028-02-11T16:00:00.000Z',
    answersUntil: '2028-02-21T16:00:00.000Z',
    mayAsk: false,
    isSignedIn: true,
    mayAnswer: true,
    isAnswering: null,
    waiting: [
      {
        id: '01a20e8e-af19-71ad-a8d9-311440be3480',
        question: 'May an affiliated entity be paid by the grant?',
        asked_at: '2028-01-03T09:00:00.401Z',
      },
    ],
    answers: [],
    form: {
      values: {},
      problems: [],
    },
  },
}
