import type { Helper } from './helper.ts'

const isTrue = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value))

const eq: Helper = ([left, right]) => left === right
const not: Helper = ([value]) => !isTrue(value)
const and: Helper = (values) => values.every(isTrue)
const or: Helper = (values) => values.some(isTrue)
/** `(list a b)` and `(object label=(t "…") value=name)`: small shapes for partials. */
const list: Helper = (values) => values
const object: Helper = (_, { hash }) => ({ ...hash })

const moreThanOne: Helper = ([values]) => Array.isArray(values) && values.length > 1

export const logicHelpers = { moreThanOne, eq, not, and, or, list, object }
