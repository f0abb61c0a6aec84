// npm run contract:write: writes the contract that the routes define to openapi/openapi.json, and the types of the
// client generated from it. With --check it writes nothing and fails if a committed file differs.
import { readFile, writeFile } from 'node:fs/promises'
import { contractText } from './contract/contract-text.ts'
import { clientTypes } from './contract/client-types.ts'

const folder = new URL('../../openapi/', import.meta.url)
const contract = await contractText()
const files = { 'openapi.json': contract, 'client/types.ts': await clientTypes(contract) }

for (const [name, text] of Object.entries(files)) {
  const file = new URL(name, folder)
  if (!process.argv.includes('--check')) {
    await writeFile(file, text)
    continue
  }
  const committed = await readFile(file, 'utf8').catch(() => '')
  if (committed !== text) {
    process.stderr.write(
      `openapi/${name} differs from the routes: run npm run contract:write and commit it\n`,
    )
    process.exitCode = 1
  }
}
