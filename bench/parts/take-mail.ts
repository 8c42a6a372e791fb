import { SMTPServer } from 'smtp-server'

/** A mail server that takes everything and keeps nothing: what a facility's provider does is not measured. */
const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  logger: false,
  onData(stream, _session, accept) {
    stream.on('end', accept)
    stream.resume()
  },
})
server.on('error', () => {}) // a client that hangs up
server.listen(Number(process.env.PORT), '127.0.0.1', () => process.send?.('ready'))
process.on('SIGTERM', () => server.close(() => process.exit(0)))
process.on('disconnect', () => process.exit(0))
