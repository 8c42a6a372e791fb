import { proxyLocalActivities } from '@temporalio/workflow'
import type { Activities } from '../../activities/create-activities.ts'

/**
 * All steps are short transactions on the record, so they run as local activities: one history event each.
 * A refusal is not retried; anything else is, for ever, with backoff.
 */
export const act = proxyLocalActivities<Activities>({
  startToCloseTimeout: '10s',
  retry: {
    initialInterval: '200ms',
    maximumInterval: '10s',
    nonRetryableErrorTypes: [
      'InvalidInput',
      'NotFound',
      'Forbidden',
      'InvalidTransition',
      'StaleVersion',
      'DeadlinePassed',
    ],
  },
})
