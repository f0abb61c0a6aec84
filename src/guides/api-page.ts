import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { lasting } from '../http/service/lasting.ts'
import { pageLinks } from './page.ts'

/** Where the built files of Swagger UI are. */
const bundle = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@fastify/swagger-ui')),
  'static',
)
const own = import.meta.dirname
const files: Readonly<Record<string, readonly [type: string, folder: string]>> = {
  'swagger-ui-bundle.js': ['text/javascript; charset=utf-8', bundle],
  'swagger-ui.css': ['text/css; charset=utf-8', bundle],
  'favicon-32x32.png': ['image/png', bundle],
  'api-page.js': ['text/javascript; charset=utf-8', own],
  'api-page.css': ['text/css; charset=utf-8', own],
}

const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>JakPreneur Partnership Registry</title>
<link rel="stylesheet" href="/docs/static/swagger-ui.css">
<link rel="stylesheet" href="/docs/static/api-page.css">
<link rel="icon" href="/docs/static/favicon-32x32.png">
<link rel="preload" href="/openapi.json" as="fetch" crossorigin>
<script defer src="/docs/static/swagger-ui-bundle.js"></script>
<script defer src="/docs/static/api-page.js"></script>
<nav>${pageLinks('/docs')}</nav>
<div id="swagger-ui"></div>
</html>
`

/** The contract as a page on which every operation can be tried. The page loads nothing from other servers. */
export async function apiPageRoutes(app: FastifyInstance): Promise<void> {
  const schema = { hide: true }
  for (const address of ['/docs', '/docs/'])
    app.get(address, { schema }, lasting('text/html; charset=utf-8', html))
  for (const [name, [type, folder]] of Object.entries(files)) {
    const content = await readFile(path.join(folder, name))
    app.get(`/docs/static/${name}`, { schema }, lasting(type, content))
  }
}
