import { runRelay } from '../relay/run-relay.ts'
import { runProcess } from './run-process.ts'

await runProcess('relay', runRelay)
