import type { ReactNode } from 'react'
import { Link } from '../router.tsx'

/** Where in the page the list is that makes up a figure, or the record that it names. */
export function placeOfList(href: string): string {
  const record = /^\/v1\/(agreements|cases)\/([\w-]+)$/.exec(href)
  return record ? `/${record[1]}/${record[2]}` : `/lists?${new URLSearchParams({ of: href })}`
}

/** A figure, which opens its list; none where there is nothing to list. */
export function Figure({ href, count, children }: { href: string; count: number; children: ReactNode }) {
  return count === 0 ? <span>{children}</span> : <Link href={placeOfList(href)}>{children}</Link>
}
