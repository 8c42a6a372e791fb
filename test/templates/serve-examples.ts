import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { loadAssets } from '../../templates/assets.ts'
import { createRenderer } from '../../templates/render.ts'
import { type Example, exampleContext, examplePages } from './example-pages.ts'

const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-src 'self'"

export const addressOf = ({ page, state }: Example, locale: string) => `/${locale}/${page}/${state}`

/** A missing sentence is shown marked here, so that a picture can be looked at; `pages.test.ts` refuses it. */
export async function serveExamples() {
  const assets = loadAssets()
  const renderer = createRenderer({
    assets,
    morePages: join(import.meta.dirname, 'gallery'),
    unknownMessage: () => undefined,
  })
  const examples = await examplePages()
  const server: Server = createServer((request, response) => {
    const asset = assets.files.find((file) => file.path === request.url)
    if (asset) return response.writeHead(200, { 'content-type': asset.contentType }).end(asset.body)
    const locale = request.url?.split('/')[1] ?? 'en'
    const example = examples.find((one) => addressOf(one, locale) === request.url)
    if (!example) return response.writeHead(404).end()
    const html = renderer.page(example.page, example.view, { ...exampleContext, ...example.context, locale })
    return response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy })
      .end(html)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { origin, examples, close: () => server.close() }
}
