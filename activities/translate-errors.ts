import { ApplicationFailure } from '@temporalio/common'
import { passing } from '../db/passing.ts'
import { isRefusal } from '../domain/shared/errors.ts'

type Activity = (...args: never[]) => Promise<unknown>

/**
 * A refusal becomes an application failure of its own name, which the retry policy knows not to repeat. Its message
 * stays out of the engine: it could name somebody. Any other error is passed on and retried.
 */
export function translateErrors<A extends Record<string, Activity>>(activities: A): A {
  const translated = Object.entries(activities).map(([name, activity]) => [name, translating(activity)])
  return Object.fromEntries(translated) as A
}

const translating =
  (activity: Activity): Activity =>
  async (...args) => {
    passing('activity/begun')
    try {
      const result = await activity(...args)
      passing('activity/done')
      return result
    } catch (error) {
      if (isRefusal(error))
        throw ApplicationFailure.create({ type: error.name, message: error.name, category: 'BENIGN' })
      throw error
    }
  }
