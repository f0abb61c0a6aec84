// npm run contract:write: the contract as the routes make it, into openapi/openapi.json. With --check it writes
// nothing and fails where the committed document differs.
import { readFile, writeFile } from 'node:fs/promises'
import { contractText } from '../http/openapi/contract-text.ts'

const file = new URL('../../openapi/openapi.json', import.meta.url)
const text = await contractText()
if (process.argv.includes('--check')) {
  const committed = await readFile(file, 'utf8').catch(() => '')
  if (committed !== text) {
    process.stderr.write(
      'openapi/openapi.json differs from the routes: run npm run contract:write and commit it\n',
    )
    process.exitCode = 1
  }
} else {
  await writeFile(file, text)
}
