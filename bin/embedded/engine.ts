import { join } from 'node:path'
import { findTemporal } from './find-temporal.ts'
import { copyStore, loseStore, restoreStore, startTemporalServer, type TemporalServer } from './temporal-server.ts'

export interface EngineOptions {
  readonly home: string
  readonly cacheDir: string
  readonly startEmpty?: boolean
  progress(line: string): void
}

/** A Temporal server and its store, on which rehearsals try what a lost or older engine does to running cases. */
export interface Engine {
  readonly address: string
  readonly pagesAddress: string | undefined
  stop(): Promise<void>
  /** The server is killed, its whole store deleted, and an empty one comes up at the same address. */
  lose(): Promise<void>
  /** Keeps a copy of the store as it is now. */
  copy(): Promise<void>
  /** Puts the copy back. Workers must be restarted afterwards: their caches hold newer histories. */
  restore(): Promise<void>
}

export async function startEngine({ home, cacheDir, startEmpty, progress }: EngineOptions): Promise<Engine> {
  const program = await findTemporal({ cacheDir, progress })
  const storeFile = join(home, 'engine', 'temporal.db')
  const copyFile = join(home, 'engine', 'copy.db')
  const start = (port?: number) =>
    startTemporalServer({ program, storeFile, port, pages: true, logFile: join(home, 'logs', 'temporal.log') })
  if (startEmpty) loseStore(storeFile)
  let server: TemporalServer = await start()
  const comeBack = async () => {
    server = await start(server.port)
  }
  return {
    address: server.address,
    get pagesAddress() {
      return server.pagesAddress
    },
    stop: () => server.stop(),
    async lose() {
      await server.kill()
      loseStore(storeFile)
      await comeBack()
    },
    async copy() {
      await server.stop()
      copyStore(storeFile, copyFile)
      await comeBack()
    },
    async restore() {
      await server.kill()
      restoreStore(copyFile, storeFile)
      await comeBack()
    },
  }
}
