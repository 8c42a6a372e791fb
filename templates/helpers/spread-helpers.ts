import type { Helper } from './helper.ts'

/** What one line of a spread shows: the evaluators' scores, their average, and the least that is needed, of a maximum. */
type Line = {
  readonly label: unknown
  readonly maximum: number
  readonly scores: readonly number[]
  readonly average: number | null
  readonly needed: number | null
}

const height = 28
const drawing = { height, middle: height / 2, trackAt: height / 2 - 2, tall: height - 4 }

/** `{{#spreadLines lines}}`: each line with its places on a drawing a thousand wide: dots, the average's bar, the minimum's. */
const spreadLines: Helper = ([lines], { fn }) =>
  (lines as readonly Line[])
    .map(({ label, maximum, scores, average, needed }) => {
      const at = (score: number | null) => (score === null ? null : place(score, maximum))
      return fn?.({ ...drawing, label, dots: scores.map(at), averageAt: at(average), neededAt: at(needed) }) ?? ''
    })
    .join('')

/** Within the drawing's margins, so that a dot at the end is whole. */
const place = (score: number, maximum: number): number => 12 + Math.round((score / maximum) * 976)

export const spreadHelpers = { spreadLines }
