/** One of the seats of a stage, and how often it had to be filled. */
export type Seat = { seat: number; round: number }

/** `2/1`: what tasks, steps and events call a seat in a round. */
export const subjectOf = ({ seat, round }: Seat): string => `${seat}/${round}`
