import { readFile } from 'node:fs/promises'
import type { FastifyInstance } from 'fastify'
import { marked } from 'marked'
import { lasting } from '../http/service/lasting.ts'
import { apiPageRoutes } from './api-page.ts'
import { page, problemList } from './page.ts'

const guides = { officer: 'id', import: 'id', partner: 'id', integrator: 'en' } as const
const files = {
  'style.css': 'text/css',
  'copy.js': 'text/javascript',
  'coverage.svg': 'image/svg+xml',
  'performance.svg': 'image/svg+xml',
  'import-1-list.svg': 'image/svg+xml',
  'import-2-understood.svg': 'image/svg+xml',
  'import-3-questions.svg': 'image/svg+xml',
  'import-4-register.svg': 'image/svg+xml',
}
/** Text without its links to files of the source, which are not served. */
const withoutFiles = (markdown: string): string =>
  markdown.replaceAll(/ \[(?:More|How)\]\(docs[^)]*\)\.?/g, '').replaceAll(/\[([^\]]+)\]\(docs[^)]*\)/g, '$1')

/** The address in the commands of the guides. It is replaced by the address of this service. */
const address = 'http://127.0.0.1:3000'

const schema = { hide: true }
const read = (name: string) => readFile(new URL(name, import.meta.url), 'utf8')

/**
 * The pages of the guides: how each of the three kinds of users starts, and what every problem type means. They are
 * built once, at startup.
 */
export async function guideRoutes(app: FastifyInstance): Promise<void> {
  const serve = (path: string, type: string, content: string) =>
    app.get(path, { schema }, lasting(`${type}; charset=utf-8`, content))

  for (const [user, language] of Object.entries(guides)) {
    const path = `/docs/guides/${user}`
    const markdown = (await read(`${user}.md`)).replaceAll(address, app.publicUrl || address)
    serve(path, 'text/html', page(path, language, await marked(markdown)))
  }
  for (const [name, type] of Object.entries(files)) serve(`/docs/guides/${name}`, type, await read(name))
  serve('/docs/problems', 'text/html', page('/docs/problems', 'id', problemList()))
  const changelog = withoutFiles(await readFile(new URL('../../CHANGELOG.md', import.meta.url), 'utf8'))
  serve('/docs/changelog', 'text/html', page('/docs/changelog', 'en', await marked(changelog)))
  await apiPageRoutes(app)
}
