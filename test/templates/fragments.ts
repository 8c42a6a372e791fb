import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRenderer, type PageContext, type RendererOptions } from '../../templates/render.ts'

/** Writes a piece of template as a page would, without the layout around it. */
export function fragments(options: RendererOptions = {}) {
  return {
    write(source: string, view: object, context: Partial<PageContext> = {}): string {
      const folder = mkdtempSync(join(tmpdir(), 'fragment-'))
      try {
        writeFileSync(join(folder, 'fragment.hbs'), `⟨${source}⟩`)
        const html = createRenderer({ ...options, morePages: folder }).page('fragment', view, context)
        return /⟨(.*)⟩/s.exec(html)?.[1] ?? ''
      } finally {
        rmSync(folder, { recursive: true })
      }
    },
  }
}
