import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { projectFolder } from './service-process.ts'

/** A page of the documentation, by its path from the top. */
export interface Page {
  readonly name: string
  readonly text: string
  /** What is to be pasted into a shell, in the order of the page: run by the tests as it stands. */
  readonly commands: string
  /** Lines for a machine of one's own, which stop or replace what runs: they have tests of their own. */
  readonly elsewhere: readonly string[]
}

const names = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...globSync('docs/**/*.md', { cwd: projectFolder }),
]

export const pages: readonly Page[] = names.toSorted().map((name) => {
  const text = readFileSync(path.join(projectFolder, name), 'utf8')
  const blocks = (language: string) =>
    [...text.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, block]) => block!)
  return {
    name,
    text,
    commands: blocks('bash').join('\n'),
    elsewhere: blocks('sh').flatMap((block) => block.trim().split('\n')),
  }
})

export const pageOf = (name: string): Page => pages.find((page) => page.name === name)!
