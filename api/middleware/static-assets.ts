import type { RequestHandler } from 'express'
import type { Assets } from '../../templates/assets.ts'

/** Style sheet, script and icon from memory; their addresses carry a hash, so that browsers keep them for ever. */
export function staticAssets(assets: Assets): RequestHandler {
  const byPath = new Map(assets.files.map((asset) => [asset.path, asset]))
  return (req, res, next) => {
    const asset = byPath.get(req.path)
    if (!asset || (req.method !== 'GET' && req.method !== 'HEAD')) return next()
    res.locals.route = '/assets/:name'
    res.set({
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Content-Type': asset.contentType,
      ETag: asset.etag,
      Vary: 'Accept-Encoding',
    })
    if (req.fresh) return void res.status(304).end()
    const encoding = req.acceptsEncodings('br', 'gzip', 'identity')
    if (encoding === 'br') return void res.set('Content-Encoding', 'br').end(asset.brotli)
    if (encoding === 'gzip') return void res.set('Content-Encoding', 'gzip').end(asset.gzip)
    res.end(asset.body)
  }
}
