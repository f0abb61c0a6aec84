// npm run -s handover -- FOLDER: writes what the registry holds in open form, for another vendor, while it serves.
import type { OpenAPIV3_1 } from 'openapi-types'
import { sealAll, sealBatch } from '../audit/sealing.ts'
import { makeFolder } from '../backup/out.ts'
import { requireRegistry } from '../backup/snapshot.ts'
import { loadConfig } from '../config/config.ts'
import { actForMaintenance, onConnection } from '../db/connect.ts'
import { openFiles } from '../documents/storage/storage.ts'
import type { Said } from '../handover/meanings.ts'
import { writeHandover } from '../handover/write.ts'
import { reportFailure } from '../kernel/startup-error.ts'
import { refusePendingErasures } from '../personal-data/erasures.ts'
import { openCommand } from '../start/locate.ts'
import { withRoutes } from './contract/contract-text.ts'
import { folderArgument } from './folder-argument.ts'

try {
  const folder = folderArgument('handover')
  const config = loadConfig()
  const said = await withRoutes((app): Said => {
    const { components } = app.swagger() as OpenAPIV3_1.Document
    return { schemas: components!.schemas as Said['schemas'], codeLists: app.codeLists }
  })
  const access = await openCommand(config)
  try {
    const { storage } = await openFiles(config)
    const fill = (unfinished: string) =>
      onConnection(access.owner, async (owner) => {
        await requireRegistry(owner)
        await actForMaintenance(owner)
        await refusePendingErasures(owner, config.erasuresFile)
        await sealAll((after) => sealBatch(owner, after))
        return writeHandover({ owner, storage }, unfinished, said)
      })
    tell(await makeFolder(folder, fill))
    storage.close()
  } finally {
    await access.release()
  }
  console.error(`the handover is ${folder}: it holds personal data, keep it as the database is kept`)
} catch (error) {
  reportFailure(error)
}

function tell({
  manifest: { tables, trail, files },
  sha256,
}: Awaited<ReturnType<typeof writeHandover>>): void {
  for (const { table, rows } of tables) process.stdout.write(`${String(rows).padStart(10)} ${table}\n`)
  process.stdout.write(
    `${String(files.count).padStart(10)} files of ${files.bytes} bytes\n${String(trail.links).padStart(10)} links of the audit trail, head ${trail.head ?? 'none'}\nSHA256SUMS ${sha256}\n`,
  )
  if (files.damaged.length === 0) return
  console.error(
    `${files.damaged.length} files were missing or damaged in the registry itself and are not in the handover: ${files.damaged.slice(0, 5).join(', ')}`,
  )
  process.exitCode = 1
}
