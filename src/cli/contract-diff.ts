// npm run contract:diff [FILE]: lists the changes that break clients of the last release (openapi/released.json, or
// FILE). Fails if a change is not named word for word under "Unreleased" in CHANGELOG.md. With --release the present
// contract is saved as the one of the last release.
import { copyFile, readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { breakingChanges } from './contract/breaking-changes.ts'

const inProject = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url))
const present = inProject('openapi/openapi.json')
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { release: { type: 'boolean' } },
})
const released = positionals[0] ?? inProject('openapi/released.json')

if (values.release) await copyFile(present, released)
else await compare()

async function compare(): Promise<void> {
  const before = await readFile(released, 'utf8').catch(() => undefined)
  if (before === undefined) {
    process.stdout.write(
      `There is no ${path.relative('.', released)}: nothing was released that could break.\n`,
    )
    return
  }
  const changes = breakingChanges(JSON.parse(before), JSON.parse(await readFile(present, 'utf8')))
  const changelog = await readFile(inProject('CHANGELOG.md'), 'utf8')
  const unreleased = /^## Unreleased\n([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(changelog)?.[1] ?? ''
  const unnamed = changes.filter((change) => !unreleased.includes(change))
  for (const change of changes) process.stdout.write(`${unnamed.includes(change) ? '✗' : '✓'} ${change}\n`)
  if (unnamed.length === 0) return
  process.stderr.write('Undo what is marked ✗, or name it as it stands under "Unreleased" in CHANGELOG.md.\n')
  process.exitCode = 1
}
