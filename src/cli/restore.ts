// npm run -s restore -- FOLDER [--expect SHA256]: restores a backup into an empty database, the embedded one or that of
// DATABASE_URL, and verifies it.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { verifyTrail } from '../audit/verify.ts'
import type { Manifest } from '../backup/manifest.ts'
import { checkBackup, restoreBackup } from '../backup/restore.ts'
import { loadConfig } from '../config/config.ts'
import { actForMaintenance, onConnection } from '../db/connect.ts'
import { openFiles } from '../documents/storage/storage.ts'
import { openCommand, type DatabaseAccess } from '../start/locate.ts'
import { prepareDatabase } from '../start/prepare.ts'
import { reportFailure, StartupError } from '../kernel/startup-error.ts'

try {
  const { folder, expected } = options()
  const config = loadConfig()
  const manifest = await checkBackup(folder, expected)
  const access = await openCommand(config)
  try {
    const files = await openFiles(config)
    await restoreBackup(folder, manifest, { owner: access.owner, files })
    files.storage.close()
    tell(manifest)
    await verify(access)
    await prepareDatabase(access.owner, { demo: config.demo, login: access.login })
    tellErasures(config.erasuresFile)
  } finally {
    await access.release()
  }
} catch (error) {
  reportFailure(error)
}

function options(): { folder: string; expected?: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      options: { expect: { type: 'string' } },
      allowPositionals: true,
    })
    const [folder] = positionals
    const { expect: expected } = values
    if (folder && positionals.length === 1 && (expected === undefined || /^[0-9a-f]{64}$/.test(expected)))
      return { folder: path.resolve(folder), expected }
  } catch {
    // An unknown option gets the same answer as a missing folder.
  }
  throw new StartupError(
    'what? npm run -s restore -- FOLDER [--expect SHA256], a backup and the sum of its manifest that was kept elsewhere',
  )
}

function tell({ takenAt, tables, files, logins }: Manifest): void {
  for (const { table, rows } of tables) process.stdout.write(`${String(rows).padStart(10)} ${table}\n`)
  process.stdout.write(`${String(files.count).padStart(10)} files of ${files.bytes} bytes\n`)
  process.stdout.write(
    `restored as it was on ${takenAt}: every row and file was read again and is the same\n`,
  )
  if (logins.length > 0)
    console.error(`the service logged in as ${logins.join(', ')}: a login of its own is not restored`)
}

/** What was erased after the backup was taken is erased again by the service, which needs the list for it. */
function tellErasures(file: string): void {
  console.error(
    existsSync(file)
      ? `what ${file} lists as erased since is erased again when the service starts`
      : `there is no list of erasures at ${file}: put the newest one there before the service starts (ERASURES_FILE)`,
  )
}

/** Throws StartupError if the trail is not whole. What was restored stays: it is what the backup holds. */
async function verify({ owner }: DatabaseAccess): Promise<void> {
  const { links, head, broken } = await onConnection(owner, async (client) => {
    await actForMaintenance(client)
    return verifyTrail(client)
  })
  if (broken)
    throw new StartupError(
      `the audit trail is broken at link ${broken.position}, as it is in the backup: npm run audit:verify says how`,
    )
  process.stdout.write(`the audit trail is whole: ${links} events, head ${head ?? 'none'}\n`)
}
