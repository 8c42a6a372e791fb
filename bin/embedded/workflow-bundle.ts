import { execFile } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Bundles the workflows into the file, unless what is there is newer than everything that goes into it. */
export async function currentWorkflowBundle(bundleFile: string): Promise<string> {
  if (existsSync(bundleFile) && statSync(bundleFile).mtimeMs > newestSource()) return bundleFile
  // In a process of its own: the bundler would stay in this one's memory for as long as the facility runs.
  await promisify(execFile)(process.execPath, [join(root, 'bin', 'bundle.ts'), bundleFile])
  return bundleFile
}

function newestSource(): number {
  const sources = ['workflows', 'domain'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(root, folder, file)),
  )
  return Math.max(...[join(root, 'package-lock.json'), ...sources].map((file) => statSync(file).mtimeMs))
}
