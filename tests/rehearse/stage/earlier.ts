import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const projectFolder = fileURLToPath(new URL('../../..', import.meta.url))

export const git = (...args: string[]): string =>
  String(execFileSync('git', args, { cwd: projectFolder })).trim()

/** The files of an earlier version in a new folder, with its packages: those of this one, where they are the same. */
export function earlierVersion(from: string, target: string): string {
  mkdirSync(target)
  const archive = execFileSync('git', ['archive', from], { cwd: projectFolder, maxBuffer: 1 << 30 })
  execFileSync('tar', ['-x', '-C', target], { input: archive })
  const [theirs, ours] = [target, projectFolder].map((folder) =>
    readFileSync(path.join(folder, 'package-lock.json'), 'utf8'),
  )
  if (theirs === ours)
    symlinkSync(path.join(projectFolder, 'node_modules'), path.join(target, 'node_modules'))
  else
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: target,
      stdio: 'ignore',
    })
  return target
}
