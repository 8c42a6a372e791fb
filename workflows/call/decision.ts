import type { CallCase, Stage } from './call-case.ts'

/** An officer proposes, another person approves or sends back, an officer releases the letters. */
export async function decision(call: CallCase, stage: Stage): Promise<void> {
  while (call.isIn(stage.stage, 'ranking', 'approving', 'releasing')) {
    if (call.isIn(stage.stage, 'ranking')) await call.ask('rank')
    if (call.isIn(stage.stage, 'approving')) await call.ask('approve')
    if (call.isIn(stage.stage, 'releasing')) await call.ask('release')
  }
}
