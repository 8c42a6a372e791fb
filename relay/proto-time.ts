type ProtoTime = { seconds?: unknown; nanos?: number | null }

/** Seconds as the engine's wire format has them. */
export const protoDuration = (seconds: number) => ({
  seconds: Math.floor(seconds),
  nanos: Math.round((seconds % 1) * 1e9),
})

/** An instant from the engine's wire format, in epoch milliseconds. */
export const protoMillis = (time: ProtoTime): number => Number(time.seconds ?? 0) * 1000 + (time.nanos ?? 0) / 1e6
