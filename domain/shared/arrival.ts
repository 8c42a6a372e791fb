import { dateIn } from './working-days.ts'

/** When something was handed in, and when it was written down: the first counts at a deadline. */
export type Arrival = { arrivedAt: Date; acceptedAt: Date }

/** The year that stands in its reference: of its arrival, where the facility is. */
export const yearOf = ({ arrivedAt }: Pick<Arrival, 'arrivedAt'>, zone: string): number =>
  Number(dateIn(arrivedAt, zone).slice(0, 4))

/**
 * How many milliseconds ago the head of a request was read: asked once the clock is known, so that no waiting in between, for
 * a connection or behind a lock, makes anything late.
 */
export type Elapsed = () => number

/** What is accepted now arrived when the head of its request was read. */
export const arrivalOf = (acceptedAt: Date, elapsedMs: Elapsed = () => 0): Arrival => ({
  arrivedAt: new Date(acceptedAt.getTime() - Math.max(0, Math.round(elapsedMs()))),
  acceptedAt,
})
