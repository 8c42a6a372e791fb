import { serveApi } from '../api/serve.ts'
import { runProcess } from './run-process.ts'

// Whoever shows the mailbox is the embedded facility: nobody else captures mail.
await runProcess('api', (config, log) => serveApi(config, log, { isEmbedded: config.mailbox === 'shown' }))
