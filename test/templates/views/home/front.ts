import { signedOut } from '../../example-pages.ts'

const eur = (amount: number) => ({ amountMinor: `${amount}00`, currency: 'EUR' })

const call = {
  id: '0193a5c0-0000-7000-8000-000000000001',
  title: 'Silk Routes Facility: grants for civil society 2027/28',
  summary: 'For organisations that help people who leave, return or host, and for the authorities that work with them.',
  isOpen: true,
  daysLeft: 17,
  least: eur(150_000),
  most: eur(250_000),
  envelope: eur(1_500_000),
  months: { least: 6, most: 18 },
  countries: ['AF', 'BD', 'IR', 'IQ', 'KZ', 'KG', 'PK', 'TJ', 'TM', 'UZ'],
  opensAt: null,
  closesAt: '2028-03-02T16:00:00Z',
  zone: 'Europe/Vienna',
}

export const views = {
  usual: {
    calls: [
      call,
      {
        ...call,
        isOpen: false,
        daysLeft: 0,
        opensAt: '2028-04-01T07:00:00Z',
        title: 'Second call',
        summary: null,
        months: null,
      },
    ],
    expertise: {
      title: 'Silk Routes Facility: expertise for governments',
      countries: ['AF', 'BD', 'IR', 'IQ', 'KZ', 'KG', 'PK', 'TJ', 'TM', 'UZ'],
      mostDays: 60,
      href: '/requests/new',
    },
  },
  empty: { calls: [], expertise: null },
}

export const context = signedOut
