// First half of npm run contract:write: reads the codes that each operation answers with off the code of the service, for the
// contract. With --check it writes nothing and fails if the committed file differs.
import { readFile, writeFile } from 'node:fs/promises'
import { answeredCodes } from './contract/answered-codes.ts'
import { operationIds } from './contract/contract-text.ts'

const file = new URL('../http/openapi/answered-codes.json', import.meta.url)
const lines = Object.entries(answeredCodes(await operationIds())).map(
  ([id, codes]) => `${JSON.stringify(id)}: ${JSON.stringify(codes)}`,
)
const text = `{\n${lines.join(',\n')}\n}\n`

if (!process.argv.includes('--check')) await writeFile(file, text)
else if ((await readFile(file, 'utf8')) !== text) {
  process.stderr.write('the codes of an operation differ: run npm run contract:write and commit it\n')
  process.exitCode = 1
}
