export const views = {
  asked: {
    id: '01a20ea8-6235-728f-a51d-9df1e2b43755',
    reference: 'SRF-2028-0011',
    title: 'Return with skills',
    organisation: 'Hamroh Association',
    callId: '01a20ea8-6212-74ca-aca8-efe869c7ff11',
    callTitle: 'Silk Routes Facility: grants for migration governance and dialogue',
    asked: { dueAt: '2026-12-09T17:44:06.106Z' },
    options: [
      { value: 'pass', label: { key: 'award.verification.pass' }, hint: { key: 'award.verification.passHint' } },
      { value: 'fail', label: { key: 'award.verification.fail' }, hint: { key: 'award.verification.failHint' } },
    ],
    form: { values: {}, problems: [] },
  },
  notAsked: {
    id: '01a20ea8-634a-724c-91d5-4e4c30588147',
    reference: 'SRF-2028-0011',
    title: 'Return with skills',
    organisation: 'Hamroh Association',
    callId: '01a20ea8-6341-7436-b29c-7bad9222b777',
    callTitle: 'Silk Routes Facility: grants for migration governance and dialogue',
    asked: null,
    options: [
      { value: 'pass', label: { key: 'award.verification.pass' }, hint: { key: 'award.verification.passHint' } },
      { value: 'fail', label: { key: 'award.verification.fail' }, hint: { key: 'award.verification.failHint' } },
    ],
    form: { values: {}, problems: [] },
  },
}
