import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { projectFolder } from './service-process.ts'

/** What the tests read of a service in the compose file. */
interface ComposeService {
  readonly image?: string
  readonly environment?: Readonly<Record<string, string>>
  readonly [key: string]: unknown
}

interface Compose {
  readonly services: Readonly<Record<string, ComposeService>>
  readonly configs: Readonly<Record<string, { readonly content: string }>>
  readonly secrets: Readonly<Record<string, { readonly file: string }>>
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>
}

export const composeFile = path.join(projectFolder, 'docker-compose.yml')

/** The compose file as Compose reads it with this environment. */
export function readCompose(env: Readonly<Record<string, string>> = {}): Compose {
  const text = readFileSync(composeFile, 'utf8')
  return fill(parse(text, { merge: true }), env) as Compose
}

/** Puts in what stands for ${NAME} and ${NAME:-default}, the only forms that are used, as Compose does: in values. */
function fill(value: unknown, env: Readonly<Record<string, string>>): unknown {
  if (Array.isArray(value)) return value.map((each) => fill(each, env))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, fill(each, env)]))
  if (typeof value !== 'string') return value
  return value.replaceAll(
    /\$\{([A-Z0-9_]+)(?::-([^}]*))?\}/g,
    (_, name: string, otherwise = '') => env[name] ?? otherwise,
  )
}

/** The statements of a script for psql, with what it reads from files: name to content. */
export function statementsOf(script: string, secrets: Readonly<Record<string, string>>): string[] {
  const values: Record<string, string> = {}
  const lines = script.split('\n').filter((line) => {
    const [, name, secret] = /^\\set (\w+) `cat \/run\/secrets\/(\w+)`$/.exec(line) ?? []
    if (name) values[name] = secrets[secret!]!
    return !name && !line.startsWith('--')
  })
  return lines
    .join('\n')
    .replaceAll(/:'(\w+)'/g, (_, name: string) => `'${values[name]!.replaceAll(`'`, `''`)}'`)
    .split(';\n')
    .filter((statement) => statement.trim() !== '')
}
