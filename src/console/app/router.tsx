import { useEffect, useSyncExternalStore, type AnchorHTMLAttributes, type MouseEvent } from 'react'

/** The page's own addresses: the path and the query are the state of what is shown, so that "back" always works. */
const moved = new EventTarget()
const changed = () => moved.dispatchEvent(new Event('moved'))
window.addEventListener('popstate', changed)

function subscribe(onMove: () => void): () => void {
  moved.addEventListener('moved', onMove)
  return () => moved.removeEventListener('moved', onMove)
}

/** Where the page is: path and query. */
export function useAddress(): URL {
  const href = useSyncExternalStore(subscribe, () => window.location.href)
  return new URL(href)
}

export function go(to: string, { replace = false } = {}): void {
  if (replace) window.history.replaceState(null, '', to)
  else window.history.pushState(null, '', to)
  changed()
  if (!replace) window.scrollTo(0, 0)
}

/** A link within the page; with a modifier key, and by other buttons, the browser does as ever. */
export function Link({
  href,
  onClick,
  children,
  ...rest
}: AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (event.defaultPrevented || event.button !== 0) return
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    go(href)
  }
  return (
    <a href={href} onClick={follow} {...rest}>
      {children}
    </a>
  )
}

/** The title of the page, which a screen reader says first. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – JakPreneur`
  }, [title])
}
