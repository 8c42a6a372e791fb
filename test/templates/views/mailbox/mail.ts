export const views = {
  usual: {
    subject: '482913 is your code for Silk Routes Facility',
    from: 'Silk Routes Facility <facility@facility.example>',
    to: 'malika@hamroh.example',
    at: '2028-02-14T08:30:00Z',
    messageId: '<0193a5c0-0000-7000-8000-000000000001@facility.example>',
    text: 'Dear Malika,\n\nyour code to sign in is\n\n    482913\n',
    htmlHref: null,
    links: ['http://localhost:3000/sign-in/code'],
  },
}
