import { paths } from '../../domain/shared/paths.ts'
import type { Handler } from '../asked.ts'
import { page } from '../reply.ts'
import type { Routes } from '../routes.ts'

export const textRoutes = (routes: Routes): void => {
  routes.get(
    paths.help(),
    'public.read',
    text('help', ['signIn', 'writing', 'submitting', 'afterwards', 'byLetter', 'write']),
  )
  routes.get(paths.accessibility(), 'public.read', text('accessibility', ['how', 'tested', 'trouble']))
  routes.get(paths.privacy(), 'public.read', text('privacy', ['what', 'who', 'howLong', 'cookies', 'rights']))
}

/** A page of sentences: `text.<name>.<part>.title` and `.text` for each part. */
const text =
  (name: string, parts: readonly string[]): Handler =>
  async () =>
    page('home/text', {
      title: { key: `text.${name}.title` },
      lead: { key: `text.${name}.lead` },
      parts: parts.map((part) => ({
        id: part,
        title: { key: `text.${name}.${part}.title` },
        text: { key: `text.${name}.${part}.text` },
      })),
    })
