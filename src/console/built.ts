import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { sourceHash } from './source.ts'

const project = path.join(import.meta.dirname, '../..')

/** Where the page made from the source of this name is. */
export const builtIn = (hash: string): string => path.join(project, '.cache/console', hash)

/**
 * The folder of the built page, which is built first where it is missing or its source is newer. Rejects with what the
 * build wrote where it cannot be built, as in an installation without optional packages.
 */
export async function builtConsole(): Promise<string> {
  const folder = builtIn(sourceHash())
  if (!existsSync(folder))
    await promisify(execFile)(
      process.execPath,
      [path.join(project, 'src/launch.mjs'), path.join(import.meta.dirname, 'build.ts')],
      // Under another, libraries would be bundled with what helps who develops them.
      { cwd: project, env: { ...process.env, NODE_ENV: 'production' } },
    )
  return folder
}
