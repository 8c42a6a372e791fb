import type { Position } from '../../domain/events.ts'

/** `notBefore` in epoch milliseconds when it is too early. */
export type OnItsDay = { position: Position; notBefore: number | null }
