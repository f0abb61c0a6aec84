/**
 * Keeps the page and its files on the device. Files never change under their names; the page itself is asked for first
 * and taken from here only without a network. Nothing of `/v1` is kept here: what a screen needs offline it keeps itself.
 */
declare const self: ServiceWorkerGlobalScope

const store = 'console'
const page = '/sign-in'
const files = '/console/assets/'
/** In milliseconds: a network this slow is as good as none for opening the page. */
const PATIENCE_MS = 4000

self.addEventListener('install', (event) => event.waitUntil(keepPage()))
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void self.skipWaiting()
})
self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (pathname.startsWith(files)) event.respondWith(fileOf(request))
  else if (request.mode === 'navigate' && isOwn(pathname)) event.respondWith(pageOf(request))
})

const isOwn = (path: string): boolean =>
  path === '/' ||
  /^\/(sign-in|meetings|cases|agreements|tasks|dashboard|lists|own|manage|trail|account)(\/|$)/.test(path)

/** The page with every file that it may come to need: the form must open where there is no network. */
async function keepPage(): Promise<void> {
  const cache = await caches.open(store)
  const response = await fetch(page, { cache: 'reload' })
  const manifest = await fetch('/console/files.json', { cache: 'reload' })
  await cache.addAll((await manifest.json()) as string[])
  await cache.put(page, response)
}

async function pageOf(request: Request): Promise<Response> {
  const cache = await caches.open(store)
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) })
    if (response.ok) await cache.put(page, response.clone())
    return response
  } catch {
    return (await cache.match(page)) ?? Response.error()
  }
}

async function fileOf(request: Request): Promise<Response> {
  const cache = await caches.open(store)
  const held = await cache.match(request)
  if (held) return held
  const response = await fetch(request)
  if (response.ok) await cache.put(request, response.clone())
  return response
}
