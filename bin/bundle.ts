import { bundleWorkflows } from './embedded/bundle-workflows.ts'

const file = process.argv[2]
if (!file) {
  console.error('Say where the bundle is to go: node bin/bundle.ts /srv/caravanserai/workflows.js')
  process.exit(1)
}
await bundleWorkflows(file)
