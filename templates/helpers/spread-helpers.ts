import type { Helper } from './helper.ts'

/** What one line of a spread shows: the evaluators' scores, their average, and the least that is needed, of a maximum. */
type Line = {
  readonly maximum: number
  readonly scores: readonly number[]
  readonly average: number | null
  readonly needed: number | null
}

const rowHeight = 36

/** `{{#spreadLines lines}}`: each line with its places on a drawing a thousand wide: dots, the average's bar, the minimum's. */
const spreadLines: Helper = ([lines], { fn }) =>
  (lines as readonly Line[])
    .map((line, index) => {
      const y = index * rowHeight + rowHeight / 2
      const at = (score: number | null) => (score === null ? null : place(score, line.maximum))
      const bar = { top: y - 11, height: 22, above: y - 2 }
      return (
        fn?.({
          ...line,
          ...bar,
          y,
          dots: line.scores.map(at),
          averageAt: at(line.average),
          neededAt: at(line.needed),
        }) ?? ''
      )
    })
    .join('')

/** Within the drawing's margins, so that a dot at the end is whole. */
const place = (score: number, maximum: number): number => 12 + Math.round((score / maximum) * 976)

const spreadHeight: Helper = ([lines]) => (lines as readonly Line[]).length * rowHeight

export const spreadHelpers = { spreadLines, spreadHeight }
