// The canary of `ms` that the Temporal SDK pins has no types, so that its Duration would be `any` and 'banana' would compile.
declare module 'ms' {
  type Unit = 'ms' | 's' | 'm' | 'h' | 'd' | 'w' | 'y' | 'second' | 'minute' | 'hour' | 'day' | 'week' | 'year'
  type Plural = 'milliseconds' | 'seconds' | 'minutes' | 'hours' | 'days' | 'weeks' | 'years'
  export type StringValue = `${number}` | `${number}${Unit | Plural}` | `${number} ${Unit | Plural}`
  export default function ms(value: StringValue): number
}
