import { invalidInput } from '../shared/errors.ts'
import { addDays } from '../shared/working-days.ts'

/** The bank moved the money between the order and today; where it is, the day may be another by one. */
export function assertValueDate({
  valueOn,
  orderedOn,
  today,
}: {
  valueOn: string
  orderedOn: string
  today: string
}): void {
  if (valueOn < addDays(orderedOn, -1))
    throw invalidInput([{ field: 'valueOn', message: 'problem.value-date-early', values: { orderedOn } }])
  if (valueOn > today) throw invalidInput([{ field: 'valueOn', message: 'problem.value-date-late', values: { today } }])
}
