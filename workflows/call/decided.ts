import type { CallCase } from './call-case.ts'

/** Money that comes back is offered to the reserve list; the call is completed with its last grant. */
export async function decided(call: CallCase): Promise<void> {
  if (!call.isIn(null, 'decided')) return
  call.alongside('envelope.freed', (subject) => call.ask('promote-reserve', { subject }))
  await call.until('grants')
}
