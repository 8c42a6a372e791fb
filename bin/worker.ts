import { runWorker } from '../activities/run-worker.ts'
import { runProcess } from './run-process.ts'

await runProcess('worker', runWorker)
