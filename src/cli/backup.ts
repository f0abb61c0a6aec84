// npm run -s backup -- FOLDER: writes everything that the registry holds into a new folder, while it serves.
import { makeFolder } from '../backup/out.ts'
import { writeBackup } from '../backup/write.ts'
import { loadConfig } from '../config/config.ts'
import { onConnection } from '../db/connect.ts'
import { openFiles } from '../documents/storage/storage.ts'
import { openCommand } from '../start/locate.ts'
import { reportFailure } from '../kernel/startup-error.ts'
import { folderArgument } from './folder-argument.ts'

try {
  const folder = folderArgument('backup')
  const config = loadConfig()
  const access = await openCommand(config)
  try {
    const { storage } = await openFiles(config)
    const fill = (unfinished: string) =>
      onConnection(access.owner, (owner) => writeBackup({ owner, storage }, unfinished))
    tell(await makeFolder(folder, fill))
    storage.close()
  } finally {
    await access.release()
  }
  console.error(
    `the backup is ${folder}: it holds personal data and hashes of passwords, keep it as the database is kept`,
  )
} catch (error) {
  reportFailure(error)
}

function tell({ manifest: { tables, files }, sha256 }: Awaited<ReturnType<typeof writeBackup>>): void {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  process.stdout.write(
    `${tables.length} tables, ${rows} rows, ${files.count} files of ${files.bytes} bytes\nmanifest ${sha256}\n`,
  )
  if (files.damaged.length === 0) return
  console.error(
    `${files.damaged.length} files were missing or damaged in the registry itself and are not in the backup: ${files.damaged.slice(0, 5).join(', ')}`,
  )
  process.exitCode = 1
}
