import { crc32, inflateRawSync } from 'node:zlib'

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const DEFLATED = 8

/** Takes the one file whose path ends in `suffix` out of a zip archive (a Python wheel is one), checked by its CRC. */
export function readZipEntry(archive: Buffer, suffix: string): Buffer {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || archive.readUInt32LE(end) !== END_OF_DIRECTORY) throw new Error('This is not a zip archive.')
  let at = archive.readUInt32LE(end + 16)
  while (at < end && archive.readUInt32LE(at) === DIRECTORY_ENTRY) {
    const nameLength = archive.readUInt16LE(at + 28)
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength)
    if (name.endsWith(suffix)) return unpack(archive, at, name)
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  throw new Error(`The zip archive has no file that ends in ${suffix}.`)
}

function unpack(archive: Buffer, entry: number, name: string): Buffer {
  const header = archive.readUInt32LE(entry + 42)
  const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28)
  const packed = archive.subarray(start, start + archive.readUInt32LE(entry + 20))
  const content = archive.readUInt16LE(entry + 10) === DEFLATED ? inflateRawSync(packed) : packed
  if (crc32(content) !== archive.readUInt32LE(entry + 16)) throw new Error(`${name} is damaged in its zip archive.`)
  return content
}
