import { type Config, readConfig } from '../config.ts'
import { createLog, type Log } from '../log.ts'

export type StartProcess = (config: Config, log: Log) => Promise<{ stop(): Promise<void> }>

/** The life of api, worker and relay: read the settings, start, and stop in good order when asked to. */
export async function runProcess(name: string, start: StartProcess): Promise<void> {
  const config = settingsOrExit()
  const log = createLog(name, config.logLevel)
  const running = await start(config, log)
  process.send?.('ready')
  let stopping = false
  const stop = async (reason: string) => {
    if (stopping) return
    stopping = true
    log.info({ reason }, 'stopping')
    await running.stop()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal))
  process.on('disconnect', () => void stop('the facility that started this process is gone'))
}

function settingsOrExit(): Config {
  try {
    return readConfig()
  } catch (error) {
    console.error((error as Error).message)
    process.exit(1)
  }
}
