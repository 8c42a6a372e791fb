import { paths } from '../../domain/shared/paths.ts'
import type { Reader } from './application.ts'

/** The newest letter, as somebody finds it among theirs. */
export async function lastLetterOf(reader: Reader): Promise<string> {
  const address = /href="(\/inbox\/[^"]+)"/.exec((await reader.page(paths.inbox())).text)![1]!
  return (await reader.page(address)).text
}
