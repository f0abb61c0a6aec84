/** Says that a new version of the page waits, and loads it when the person says so. */
const ready = new EventTarget()
let waiting: ServiceWorker | undefined

export const waitingWorker = () => waiting
export function onWaiting(listener: () => void): () => void {
  ready.addEventListener('waiting', listener)
  return () => ready.removeEventListener('waiting', listener)
}

/** The page reloads once the new version has taken over: what was typed is on the device by then. */
export function takeOver(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true })
  // A worker has no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is for windows
  waiting?.postMessage('take-over')
}

/** Keeps the page on the device, so that it opens without a network. */
export async function registerWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const policy = window.trustedTypes?.createPolicy('registry-worker', {
    createScriptURL: (url: string) => url,
  })
  const address = policy?.createScriptURL('/worker.js') ?? '/worker.js'
  const registration = await navigator.serviceWorker.register(address)
  const notice = () => {
    waiting = registration.waiting ?? undefined
    if (waiting && navigator.serviceWorker.controller) ready.dispatchEvent(new Event('waiting'))
  }
  notice()
  registration.addEventListener('updatefound', () =>
    registration.installing?.addEventListener('statechange', notice),
  )
}
