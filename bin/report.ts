import type { Step } from './embedded/start-facility.ts'

/** Prints each step's name when it begins and its time when it is done. */
export const reportStep: Step = async (name, work) => {
  const startedAt = performance.now()
  process.stdout.write(`  ${name} …`)
  const result = await work((line) => process.stdout.write(`\n      ${line}`))
  process.stdout.write(` ${((performance.now() - startedAt) / 1000).toFixed(1)} s\n`)
  return result
}

/** One sentence (and what is beside it) for whoever started this; a stack only for what nobody foresaw. */
export function failWith(error: unknown): never {
  const { message, cause, stack } = error instanceof Error ? error : new Error(String(error))
  const isBug = (error instanceof TypeError || error instanceof ReferenceError) && !('code' in error)
  const because = cause instanceof Error ? `\nbecause: ${cause.message}` : ''
  console.error(`\n${isBug ? stack : message}${because}`)
  process.exit(1)
}
