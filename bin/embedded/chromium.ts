import { execFile } from 'node:child_process'
import {
  copyFileSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { createBrotliDecompress } from 'node:zlib'

export interface ChromiumProgram {
  readonly path: string
  /** The environment to launch it in: the libraries (NSS and others) and fonts that the package brings along. */
  readonly env: Readonly<Record<string, string>>
}

/** Chromium as its npm package ships it, unpacked once into a folder named for its version. */
export async function findChromium(cacheDir: string, ownPath?: string): Promise<ChromiumProgram> {
  if (ownPath) return { path: ownPath, env: {} }
  const home = join(cacheDir, `chromium-${packageVersion()}`)
  if (!existsSync(home)) await unpack(home)
  const env = { HOME: home, LD_LIBRARY_PATH: join(home, 'al2023', 'lib'), FONTCONFIG_PATH: join(home, 'fonts') }
  return { path: join(home, 'chromium'), env }
}

const { resolve } = createRequire(import.meta.url)
const packageFolder = dirname(dirname(resolve('@sparticuz/chromium')))

function packageVersion(): string {
  return JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version
}

/** Unpacked aside and renamed when whole: two at once would otherwise find each other's half-written program. */
async function unpack(home: string): Promise<void> {
  const part = `${home}.${process.pid}`
  mkdirSync(part, { recursive: true })
  await inflate('chromium.br', join(part, 'chromium'))
  await Promise.all([
    inflateFolder('fonts.tar.br', join(part, 'fonts')),
    inflateFolder('al2023.tar.br', join(part, 'al2023')),
    inflateFolder('swiftshader.tar.br', part),
  ])
  for (const weight of [400, 700]) {
    const file = `vazirmatn-arabic-${weight}-normal.woff`
    copyFileSync(resolve(`@fontsource/vazirmatn/files/${file}`), join(part, 'fonts', file))
  }
  writeFileSync(join(part, 'fonts', 'fonts.conf'), fontsConfiguration(home))
  try {
    renameSync(part, home)
  } catch (error) {
    rmSync(part, { recursive: true, force: true })
    if (!existsSync(home)) throw error
  }
}

async function inflate(archive: string, file: string): Promise<void> {
  const packed = createReadStream(join(packageFolder, 'bin', archive))
  await pipeline(packed, createBrotliDecompress(), createWriteStream(file, { mode: 0o755 }))
}

async function inflateFolder(archive: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const tar = join(folder, basename(archive, '.br'))
  await inflate(archive, tar)
  await promisify(execFile)('tar', ['-xf', tar, '-C', folder])
  rmSync(tar)
}

/** Pages use the reader's own fonts; a machine without any has the package's Open Sans, and Vazirmatn for Arabic script. */
function fontsConfiguration(home: string): string {
  const folders = [join(home, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts']
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  ${folders.map((folder) => `<dir>${folder}</dir>`).join('\n  ')}
  <cachedir>${join(home, 'fonts', 'cache')}</cachedir>
  <alias><family>system-ui</family><prefer><family>Open Sans</family><family>Vazirmatn</family></prefer></alias>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family><family>Vazirmatn</family></prefer></alias>
</fontconfig>
`
}
