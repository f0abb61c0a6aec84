import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, onRequestAsyncHookHandler } from 'fastify'
import { lasting } from '../http/service/lasting.ts'
import { pageHeaders } from './headers.ts'
import { pageOf } from './page.ts'
import { publicPageRoutes } from './public/routes.ts'

/** The first segments of the page's own addresses: what it shows there, it decides. Nothing else falls back to it. */
const segments = [
  'sign-in',
  'meetings',
  'cases',
  'agreements',
  'tasks',
  'dashboard',
  'lists',
  'own',
  'manage',
  'trail',
  'account',
] as const

const schema = { hide: true }

/**
 * The console: the page at `/` for browsers, and below its own addresses; its files, which never change under their
 * names. A file that is missing is a 404, never the page.
 */
export async function consoleRoutes(app: FastifyInstance, folder: string): Promise<void> {
  app.addHook('onRequest', async (_request, reply) => void reply.headers(pageHeaders))
  const html = pageOf(await readFile(path.join(folder, 'index.html'), 'utf8'), app.config)
  const page = lasting('text/html; charset=utf-8', html)
  app.get('/', { schema, constraints: { reader: 'browser' }, onRequest: byReader }, page)
  for (const segment of segments)
    for (const address of [`/${segment}`, `/${segment}/*`]) app.get(address, { schema }, page)
  // At the root, so that it may serve every address of the page.
  const worker = await readFile(path.join(folder, 'worker.js'))
  app.get('/worker.js', { schema }, lasting('text/javascript; charset=utf-8', worker))
  const names = (await readdir(path.join(folder, 'assets'))).filter((name) => !/\.(br|gz)$/.test(name))
  const files = names.map((name) => `/console/assets/${name}`)
  const listed = lasting('application/json; charset=utf-8', JSON.stringify(files))
  app.get('/console/files.json', { schema }, listed)
  publicPageRoutes(
    app,
    files.find((file) => /\/index-.*\.css$/.test(file))!,
  )
  const icon = files.find((file) => file.endsWith('.svg'))!
  const manifest = JSON.stringify(installable(icon))
  app.get('/app.webmanifest', { schema }, lasting('application/manifest+json; charset=utf-8', manifest))
  await app.register(fastifyStatic, {
    root: path.join(folder, 'assets'),
    prefix: '/console/assets/',
    decorateReply: false,
    index: false,
    wildcard: false,
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
    schemaHide: true,
    setHeaders: (reply) => void reply.header('vary', 'Accept-Encoding'),
  })
}

/** Programs are answered with JSON at the same address. */
const byReader: onRequestAsyncHookHandler = async (_request, reply) => void reply.header('vary', 'Accept')

/** What a phone shows once the page is installed on it. */
const installable = (icon: string) => ({
  id: '/',
  name: 'Registri Kemitraan JakPreneur',
  short_name: 'JakPreneur',
  lang: 'id',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  background_color: '#f5f7f6',
  theme_color: '#0b5d4e',
  icons: [{ src: icon, sizes: 'any', type: 'image/svg+xml' }],
})
