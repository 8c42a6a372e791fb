import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

import { paths } from '../domain/shared/paths.ts'

export type Asset = {
  readonly name: string
  /** Contains the hash of the body, so it may be cached for ever. */
  readonly path: string
  readonly body: Buffer
  readonly brotli: Buffer
  readonly gzip: Buffer
  readonly contentType: string
  readonly etag: string
}

export type Assets = { readonly files: readonly Asset[]; readonly assetUrl: (name: string) => string }

const folder = join(import.meta.dirname, 'assets')
let loaded: Assets | undefined

/** `app.css`, `app.js`, `icon.svg` and `document.css`, put together and compressed once per process, then served from memory. */
export function loadAssets(): Assets {
  loaded ??= assetsOf([
    asset('app.css', styleSheet(), 'text/css; charset=utf-8'),
    asset('app.js', script(), 'text/javascript; charset=utf-8'),
    asset('icon.svg', readFileSync(join(folder, 'icon.svg'), 'utf8'), 'image/svg+xml'),
    asset('document.css', readFileSync(join(folder, 'document.css'), 'utf8'), 'text/css; charset=utf-8'),
  ])
  return loaded
}

function assetsOf(files: readonly Asset[]): Assets {
  return {
    files,
    assetUrl(name) {
      const file = files.find((one) => one.name === name)
      if (!file) throw new Error(`There is no asset ${name}; there are ${files.map((one) => one.name).join(', ')}.`)
      return file.path
    },
  }
}

/** Pico lies in the lowest layer, so that ours wins without force. */
function styleSheet(): string {
  const pico = createRequire(import.meta.url).resolve('@picocss/pico/css/pico.classless.min.css')
  const lowest = readFileSync(pico, 'utf8').replace(/^@charset "UTF-8";/, '')
  const order = '@layer pico, tokens, base, layout, components, print;'
  return `${order}\n@layer pico {${lowest}}\n${concatenated('css')}`
}

/** Each file in a block of its own: the names of one are not seen by another. */
const script = (): string => concatenated('js', (text) => `{\n${text}}\n`)

function concatenated(kind: 'css' | 'js', around = (text: string) => text): string {
  const files = readdirSync(join(folder, kind)).filter((file) => file.endsWith(`.${kind}`))
  return files
    .sort()
    .map((file) => around(readFileSync(join(folder, kind, file), 'utf8')))
    .join('\n')
}

function asset(name: string, text: string, contentType: string): Asset {
  const body = Buffer.from(text)
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 12)
  const [stem, ending] = name.split('.')
  return {
    name,
    path: paths.asset(`${stem}.${hash}.${ending}`),
    body,
    brotli: brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
    gzip: gzipSync(body, { level: 9 }),
    contentType,
    etag: `"${hash}"`,
  }
}
