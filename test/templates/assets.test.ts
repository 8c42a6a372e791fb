import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { loadAssets } from '../../templates/assets.ts'

const { files, assetUrl } = loadAssets()

describe('assets', () => {
  it('are served under the hash of what they hold', () => {
    expect(assetUrl('app.css')).toMatch(/^\/assets\/app\.[\w-]{12}\.css$/)
    expect(() => assetUrl('nothing.css')).toThrow('There is no asset nothing.css')
  })

  it('are the same compressed and not', () => {
    for (const { body, brotli, gzip } of files) {
      expect(brotliDecompressSync(brotli)).toEqual(body)
      expect(gunzipSync(gzip)).toEqual(body)
    }
  })

  it('leave an applicant’s first page under 60 kB, of which 25 kB are theirs', () => {
    expect(files.reduce((sum, { gzip }) => sum + gzip.length, 0)).toBeLessThan(25_000)
  })

  it('keep Pico in the lowest layer', () => {
    const sheet = files.find(({ name }) => name === 'app.css')?.body.toString() ?? ''
    expect(sheet.startsWith('@layer pico, tokens, base, layout, components, print;')).toBe(true)
    expect(sheet).not.toContain('@charset')
  })
})
