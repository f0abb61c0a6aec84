import { execFile } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { StartupError } from '../../../src/kernel/startup-error.ts'

const projectFolder = fileURLToPath(new URL('../../..', import.meta.url))

/**
 * Runs a program of a project folder in a process of its own, with these settings and none of the tester's, and returns
 * what it wrote to stdout. Throws StartupError with what it said where it failed.
 */
export async function command(
  file: string,
  env: Record<string, string>,
  args: readonly string[] = [],
  project = projectFolder,
): Promise<string> {
  const { PATH, HOME } = process.env
  const program = [path.join(project, 'src/launch.mjs'), path.join(project, file), ...args]
  try {
    const { stdout } = await promisify(execFile)(process.execPath, program, {
      cwd: project,
      env: { PATH, HOME, DEMO: 'true', ...env },
      maxBuffer: 1 << 28,
    })
    return stdout
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string }
    throw new StartupError(`${file} failed: ${stdout}${stderr}`)
  }
}
