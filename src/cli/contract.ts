// Second half of npm run contract:write: writes the contract that the routes define to openapi/openapi.json, and what is made
// from it. With --check it writes nothing and fails if a committed file differs.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { clientPackage } from './contract/client-package.ts'
import { contractText } from './contract/contract-text.ts'
import { clientTypes } from './contract/client-types.ts'
import { postmanCollection } from './contract/postman-collection.ts'
import { pythonOperations } from './contract/python-operations.ts'

const folder = new URL('../../openapi/', import.meta.url)
const contract = await contractText()
const client = Object.entries(await clientPackage(contract)).map(([name, text]) => [`client/${name}`, text])
const files: Record<string, string> = {
  'openapi.json': contract,
  'postman.json': postmanCollection(contract),
  'python/operations.py': pythonOperations(contract),
  'client/types.ts': await clientTypes(contract),
  ...Object.fromEntries(client),
}

if (!process.argv.includes('--check')) await mkdir(new URL('client/built/', folder), { recursive: true })
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
