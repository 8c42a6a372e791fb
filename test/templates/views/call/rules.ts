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
    summary:
      'The facility supports actions that help people who move, the places they leave and the places they come to, along the Silk Routes from Iraq to Kazakhstan. Non-governmental organisations, associations, universities, international organisations and public bodies of European Union member states may ask for EUR 150,000 to 250,000 for an action of 6 to 18 months. Applying takes two steps: a concept note first; the best concept notes are then invited to send a full application. The call of 2018 on which this one is modelled was rolling until its funds were used up. This one has one cut-off per step: concept notes close 60 days after publication, full applications 150 days after it.',
    least: {
      amountMinor: '15000000',
      currency: 'EUR',
    },
    most: {
      amountMinor: '25000000',
      currency: 'EUR',
    },
    envelope: {
      amountMinor: '150000000',
      currency: 'EUR',
    },
    months: {
      least: 6,
      most: 18,
    },
    countries: ['AF', 'BD', 'IQ', 'IR', 'KG', 'KZ', 'PK', 'TJ', 'TM', 'UZ'],
    version: 1,
    publishedAt: '2028-01-03T09:00:00.351Z',
    fileHref: '/calls/01a20e8e-ae0d-762e-b162-515285e35c88/rules/file',
    frame: [
      {
        label: {
          key: 'call.rules.sources',
        },
        value: 'European Union contribution to the Silk Routes Facility',
      },
      {
        label: {
          key: 'call.rules.settling',
        },
        value: {
          key: 'call.rules.minutes',
          values: {
            minutes: 2,
          },
        },
      },
      {
        label: {
          key: 'call.rules.draftReminders',
        },
        value: {
          key: 'call.rules.hoursBefore',
          values: {
            hours: '168, 48, 24',
          },
        },
      },
      {
        label: {
          key: 'call.rules.reserve',
        },
        value: {
          key: 'call.rules.monthsOf',
          values: {
            months: 12,
          },
        },
      },
      {
        label: {
          key: 'call.rules.payments',
        },
        value: {
          key: 'call.rules.paymentsOf',
          values: {
            firstPercent: 80,
            ceilingPercent: 90,
            repayDays: 45,
          },
        },
      },
      {
        label: {
          key: 'call.rules.reporting',
        },
        value: {
          key: 'call.rules.reportingOf',
          values: {
            returnDays: 30,
            dueDaysAfterPeriod: 60,
            interimAfterPercent: 50,
          },
        },
      },
    ],
    stages: [
      {
        number: 1,
        name: 'Concept note',
        formHref: '/calls/01a20e8e-ae0d-762e-b162-515285e35c88/stages/1/form',
        facts: [
          {
            label: {
              key: 'call.date.closes',
            },
            value: {
              key: 'call.date.after',
              values: {
                days: 60,
                at: '17:00',
              },
            },
          },
          {
            label: {
              key: 'call.rules.evaluators',
            },
            value: 2,
          },
          {
            label: {
              key: 'call.rules.evaluateWithin',
            },
            value: {
              key: 'call.rules.daysOf',
              values: {
                days: 35,
              },
            },
          },
          {
            label: {
              key: 'call.rules.documents',
            },
            value: 'Declaration of the applicant, signed and dated',
          },
          {
            label: {
              key: 'call.rules.verify',
            },
            value: {
              key: 'call.rules.verifyNo',
            },
          },
        ],
        criteria: [
          {
            text: 'The grant asked for is between EUR 150,000 and 250,000.',
            expression: 'requested >= call.minimum && requested <= call.maximum',
          },
          {
            text: 'The action takes 6 to 18 months.',
            expression: 'months >= call.minimumMonths && months <= call.maximumMonths',
          },
        ],
        checklist: [
          {
            text: 'Every part of the concept note is filled in, in English, about the action itself.',
            mandatory: true,
          },
          {
            text: 'The declaration is signed by somebody who may sign for the applicant.',
            mandatory: true,
          },
        ],
        scoring: {
          maximum: 50,
          threshold: 30,
          evaluators: 2,
          selection: {
            key: 'call.selection.shortlist',
            values: {
              percent: 200,
            },
          },
          sections: [
            {
              title: '1 Relevance of the action',
              maximum: 20,
              notes: [],
              questions: [
                {
                  text: '1.1 How relevant is the action to the objectives and priorities of the call?',
                  weight: 1,
                  most: 5,
                },
                {
                  text: '1.2 How relevant is it to the needs and constraints of the country or region?',
                  weight: 1,
                  most: 5,
                },
              ],
            },
            {
              title: '2 Design of the action',
              maximum: 30,
              notes: [],
              questions: [
                {
                  text: '2.1 How coherent is the design: do the activities lead to the results and the results to the change?',
                  weight: 2,
                  most: 10,
                },
                {
                  text: '2.2 How good is the analysis of the problem and of the stakeholders?',
                  weight: 1,
                  most: 5,
                },
              ],
            },
          ],
        },
      },
      {
        number: 2,
        name: 'Full application',
        formHref: '/calls/01a20e8e-ae0d-762e-b162-515285e35c88/stages/2/form',
        facts: [
          {
            label: {
              key: 'call.date.closes',
            },
            value: {
              key: 'call.date.after',
              values: {
                days: 150,
                at: '17:00',
              },
            },
          },
          {
            label: {
              key: 'call.rules.evaluators',
            },
            value: 2,
          },
          {
            label: {
              key: 'call.rules.evaluateWithin',
            },
            value: {
              key: 'call.rules.daysOf',
              values: {
                days: 40,
              },
            },
          },
          {
            label: {
              key: 'call.rules.mayMove',
            },
            value: {
              percent: 20,
            },
          },
          {
            label: {
              key: 'call.rules.documents',
            },
            value:
              'Statutes and certificate of registration, in one file; Last yearly accounts, with the audit report if there is one; Logical framework',
          },
          {
            label: {
              key: 'call.rules.verify',
            },
            value: {
              key: 'call.rules.verifyYes',
            },
          },
        ],
        criteria: [
          {
            text: 'The grant asked for is between EUR 150,000 and 250,000.',
            expression: 'requested >= call.minimum && requested <= call.maximum',
          },
          {
            text: 'The action takes 6 to 18 months.',
            expression: 'months >= call.minimumMonths && months <= call.maximumMonths',
          },
        ],
        checklist: [
          {
            text: 'Every part of the full application is filled in, in English.',
            mandatory: true,
          },
          {
            text: 'Statutes and certificate of registration are there and legible.',
            mandatory: true,
          },
        ],
        scoring: {
          maximum: 100,
          threshold: 60,
          evaluators: 2,
          selection: {
            key: 'call.selection.award',
            values: {
              reserve: 3,
            },
          },
          sections: [
            {
              title: '1 Financial and operational capacity',
              maximum: 20,
              notes: [
                {
                  key: 'call.scoring.minimum',
                  values: {
                    minimum: 12,
                  },
                },
                {
                  key: 'call.scoring.rejectBelow',
                  values: {
                    point: 2,
                  },
                },
              ],
              questions: [
                {
                  text: '1.1 Does the applicant have enough experience in managing projects?',
                  weight: 1,
                  most: 5,
                },
                {
                  text: '1.2 Does it have enough technical expertise?',
                  weight: 1,
                  most: 5,
                },
              ],
            },
            {
              title: '2 Relevance of the action',
              maximum: 20,
              notes: [
                {
                  key: 'call.scoring.carriedOver',
                },
              ],
              questions: [],
            },
          ],
        },
      },
    ],
    tasks: [
      {
        cells: [
          {
            key: 'call.task.rank',
          },
          {
            key: 'call.rules.span-days',
            values: {
              count: 10,
            },
          },
          [
            {
              key: 'call.rules.afterDays',
              values: {
                days: 7,
              },
            },
          ],
          {
            key: 'call.rules.silence-escalate',
          },
        ],
      },
      {
        cells: [
          {
            key: 'call.task.sign',
          },
          {
            key: 'call.rules.span-days',
            values: {
              count: 30,
            },
          },
          [
            {
              key: 'call.rules.afterDays',
              values: {
                days: 20,
              },
            },
            {
              key: 'call.rules.afterDays',
              values: {
                days: 27,
              },
            },
          ],
          {
            key: 'call.rules.silence-lapse',
          },
        ],
      },
      {
        cells: [
          {
            key: 'call.task.report',
          },
          {
            key: 'call.rules.givenDate',
          },
          [
            {
              key: 'call.rules.beforeDays',
              values: {
                days: 30,
              },
            },
            {
              key: 'call.rules.beforeDays',
              values: {
                days: 7,
              },
            },
            {
              key: 'call.rules.overdueDays',
              values: {
                days: 7,
              },
            },
            {
              key: 'call.rules.overdueDays',
              values: {
                days: 14,
              },
            },
          ],
          {
            key: 'call.rules.silence-escalate',
          },
        ],
      },
      {
        cells: [
          {
            key: 'call.task.screen',
          },
          {
            key: 'call.rules.span-days',
            values: {
              count: 10,
            },
          },
          [
            {
              key: 'call.rules.afterDays',
              values: {
                days: 7,
              },
            },
          ],
          {
            key: 'call.rules.silence-escalate',
          },
        ],
      },
      {
        cells: [
          {
            key: 'call.task.approve',
          },
          {
            key: 'call.rules.span-days',
            values: {
              count: 7,
            },
          },
          [
            {
              key: 'call.rules.afterDays',
              values: {
                days: 4,
              },
            },
          ],
          {
            key: 'call.rules.silence-escalate',
          },
        ],
      },
      {
        cells: [
          {
            key: 'call.task.publish',
          },
          {
            key: 'call.rules.span-days',
            values: {
              count: 7,
            },
          },
          [
            {
              key: 'call.rules.afterDays',
              values: {
                days: 3,
              },
            },
          ],
          {
            key: 'call.rules.silence-escalate',
          },
        ],
      },
      {
        cells: [
          {
            key: 'call.task.release',
          },
          {
            key: 'call.rules.span-days',
            values: {
              count: 5,
            },
          },
          [
            {
              key: 'call.rules.afterDays',
              values: {
                days: 3,
              },
            },
          ],
          {
            key: 'call.rules.silence-escalate',
          },
        ],
      },
      {
        cells: [
          {
            key: 'call.task.evaluate',
          },
          {
            key: 'call.rules.span-days',
            values: {
              count: 14,
            },
          },
          [
            {
              key: 'call.rules.beforeDays',
              values: {
                days: 7,
              },
            },
            {
              key: 'call.rules.beforeDays',
              values: {
                days: 2,
              },
            },
          ],
          {
            key: 'call.rules.silence-lapse',
          },
        ],
      },
      {
        cells: [
          {
            key: 'call.task.telephone',
          },
          {
            key: 'call.rules.span-days',
            values: {
              count: 3,
            },
          },
          null,
          {
            key: 'call.rules.silence-escalate',
          },
        ],
      },
      {
        cells: [
          {
            key: 'call.task.decide-anew',
          },
          {
            key: 'call.rules.span-days',
            values: {
              count: 10,
            },
          },
          [
            {
              key: 'call.rules.afterDays',
              values: {
                days: 7,
              },
            },
          ],
          {
            key: 'call.rules.silence-escalate',
          },
        ],
      },
      {
        cells: [
          {
            key: 'call.task.approve-anew',
          },
          {
            key: 'call.rules.span-days',
            values: {
              count: 7,
            },
          },
          [
            {
              key: 'call.rules.afterDays',
              values: {
                days: 4,
              },
            },
          ],
          {
            key: 'call.rules.silence-escalate',
          },
        ],
      },
      {
        cells: [
          {
            key: 'call.task.release-anew',
          },
          {
            key: 'call.rules.span-days',
            values: {
              count: 5,
            },
          },
          [
            {
              key: 'call.rules.afterDays',
              values: {
                days: 3,
              },
            },
          ],
          {
            key: 'call.rules.silence-escalate',
          },
        ],
      },
      {
        cells: [
          {
            key: 'call.task.accept-report',
          },
          {
            key: 'call.rules.span-days',
            values: {
              count: 45,
            },
          },
          [
            {
              key: 'call.rules.beforeDays',
              values: {
                days: 15,
              },
            },
            {
              key: 'call.rules.beforeDays',
              values: {
                days: 5,
              },
            },
          ],
          {
            key: 'call.rules.silence-escalate',
          },
        ],
      },
      {
        cells: [
          {
            key: 'call.task.apply-in-full',
          },
          {
            key: 'call.rules.givenDate',
          },
          [
            {
              key: 'call.rules.beforeDays',
              values: {
                days: 14,
              },
            },
            {
              key: 'call.rules.beforeDays',
              values: {
                days: 2,
              },
            },
          ],
          {
            key: 'call.rules.silence-lapse',
          },
        ],
      },
      {
        cells: [
          {
            key: 'call.task.order-payment',
          },
          {
            key: 'call.rules.span-days',
            values: {
              count: 15,
            },
          },
          [
            {
              key: 'call.rules.afterDays',
              values: {
                days: 10,
              },
            },
          ],
          {
            key: 'call.rules.silence-escalate',
          },
        ],
      },
      {
        cells: [
          {
            key: 'call.task.extend-signing',
          },
          {
            key: 'call.rules.span-days',
            values: {
              count: 7,
            },
          },
          [
            {
              key: 'call.rules.afterDays',
              values: {
                days: 4,
              },
            },
          ],
          {
            key: 'call.rules.silence-escalate',
          },
        ],
      },
      {
        cells: [
          {
            key: 'call.task.find-evaluator',
          },
          {
            key: 'call.rules.span-days',
            values: {
              count: 5,
            },
          },
          [
            {
              key: 'call.rules.afterDays',
              values: {
                days: 3,
              },
            },
          ],
          {
            key: 'call.rules.silence-escalate',
          },
        ],
      },
      {
        cells: [
          {
            key: 'call.task.approve-refusal',
          },
          {
            key: 'call.rules.span-days',
            values: {
              count: 10,
            },
          },
          [
            {
              key: 'call.rules.afterDays',
              values: {
                days: 7,
              },
            },
          ],
          {
            key: 'call.rules.silence-escalate',
          },
        ],
      },
      {
        cells: [
          {
            key: 'call.task.confirm-payment',
          },
          {
            key: 'call.rules.span-days',
            values: {
              count: 10,
            },
          },
          [
            {
              key: 'call.rules.afterDays',
              values: {
                days: 7,
              },
            },
          ],
          {
            key: 'call.rules.silence-escalate',
          },
        ],
      },
      {
        cells: [
          {
            key: 'call.task.promote-reserve',
          },
          {
            key: 'call.rules.span-days',
            values: {
              count: 10,
            },
          },
          [
            {
              key: 'call.rules.afterDays',
              values: {
                days: 7,
              },
            },
          ],
          {
            key: 'call.rules.silence-escalate',
          },
        ],
      },
      {
        cells: [
          {
            key: 'call.task.prepare-contract',
          },
          {
            key: 'call.rules.span-days',
            values: {
              count: 15,
            },
          },
          [
            {
              key: 'call.rules.afterDays',
              values: {
                days: 10,
              },
            },
          ],
          {
            key: 'call.rules.silence-escalate',
          },
        ],
      },
      {
        cells: [
          {
            key: 'call.task.verify-documents',
          },
          {
            key: 'call.rules.span-days',
            values: {
              count: 15,
            },
          },
          [
            {
              key: 'call.rules.afterDays',
              values: {
                days: 10,
              },
            },
          ],
          {
            key: 'call.rules.silence-escalate',
          },
        ],
      },
      {
        cells: [
          {
            key: 'call.task.give-bank-account',
          },
          {
            key: 'call.rules.span-days',
            values: {
              count: 15,
            },
          },
          [
            {
              key: 'call.rules.beforeDays',
              values: {
                days: 5,
              },
            },
            {
              key: 'call.rules.overdueDays',
              values: {
                days: 5,
              },
            },
          ],
          {
            key: 'call.rules.silence-escalate',
          },
        ],
      },
      {
        cells: [
          {
            key: 'call.task.approve-revocation',
          },
          {
            key: 'call.rules.span-days',
            values: {
              count: 10,
            },
          },
          [
            {
              key: 'call.rules.afterDays',
              values: {
                days: 7,
              },
            },
          ],
          {
            key: 'call.rules.silence-escalate',
          },
        ],
      },
      {
        cells: [
          {
            key: 'call.task.approve-termination',
          },
          {
            key: 'call.rules.span-days',
            values: {
              count: 10,
            },
          },
          [
            {
              key: 'call.rules.afterDays',
              values: {
                days: 7,
              },
            },
          ],
          {
            key: 'call.rules.silence-escalate',
          },
        ],
      },
      {
        cells: [
          {
            key: 'call.task.verify-bank-account',
          },
          {
            key: 'call.rules.span-days',
            values: {
              count: 10,
            },
          },
          [
            {
              key: 'call.rules.afterDays',
              values: {
                days: 7,
              },
            },
          ],
          {
            key: 'call.rules.silence-escalate',
          },
        ],
      },
    ],
  },
}
