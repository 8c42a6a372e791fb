/**
 * A score in hundredths of a point: whole numbers, so that averages and thresholds are exact and `29.995` is nobody's
 * surprise. The record and pages show it as a decimal.
 */
export type Hundredths = number

export const hundredths = (points: number): Hundredths => Math.round(points * 100)

/** `3850` is `'38.50'`: what a numeric column takes. */
export function toDecimal(score: Hundredths): string {
  const digits = String(Math.abs(score)).padStart(3, '0')
  return `${score < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

export const fromDecimal = (text: string): Hundredths => hundredths(Number(text))

/** The mean of some scores, rounded half up to a hundredth. */
export function averageOf(scores: readonly Hundredths[]): Hundredths {
  const sum = scores.reduce((total, score) => total + score, 0)
  return Math.floor((2 * sum + scores.length) / (2 * scores.length))
}

/** The middle score, or the mean of the two middle ones; null for none. */
export function medianOf(scores: readonly Hundredths[]): Hundredths | null {
  if (scores.length === 0) return null
  const sorted = [...scores].sort((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[half]! : averageOf([sorted[half - 1]!, sorted[half]!])
}
