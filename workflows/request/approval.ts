import type { RequestCase } from './request-case.ts'

/** An officer assesses and recommends, another person decides or sends the assessment back. */
export async function approval(request: RequestCase): Promise<void> {
  while (request.isIn(null, 'assessment', 'approval')) {
    if (request.isIn(null, 'assessment')) await request.ask('assess')
    if (request.isIn(null, 'approval')) await request.ask('approve-request')
  }
}
