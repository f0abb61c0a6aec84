import path from 'node:path'
import { parseArgs } from 'node:util'
import { StartupError } from '../kernel/startup-error.ts'

/** The new folder that a command is given. Throws StartupError that says how it is called. */
export function folderArgument(command: string): string {
  try {
    const { positionals } = parseArgs({ allowPositionals: true })
    if (positionals[0] && positionals.length === 1) return path.resolve(positionals[0])
  } catch {
    // An unknown option gets the same answer as a missing folder.
  }
  throw new StartupError(`where to? npm run -s ${command} -- FOLDER, one that is not there yet`)
}
