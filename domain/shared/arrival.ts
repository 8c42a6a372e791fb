/** When something was handed in, and when it was written down: the first counts at a deadline. */
export type Arrival = { arrivedAt: Date; acceptedAt: Date }

/** What is accepted now arrived when the head of its request was read, so many milliseconds ago. */
export const arrivalOf = (acceptedAt: Date, elapsedMs = 0): Arrival => ({
  arrivedAt: new Date(acceptedAt.getTime() - Math.max(0, Math.round(elapsedMs))),
  acceptedAt,
})
