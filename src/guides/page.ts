import { detailCodes } from '../kernel/codes/codes.ts'
import { errorKinds, type Language, type Text } from '../kernel/errors.ts'

/** The pages for people, in the order of their links. */
export const pages = [
  { path: '/docs', name: 'API' },
  { path: '/docs/guides/officer', name: 'Perangkat daerah' },
  { path: '/docs/guides/import', name: 'Impor daftar' },
  { path: '/docs/guides/partner', name: 'Mitra' },
  { path: '/docs/guides/integrator', name: 'Integrators' },
  { path: '/docs/problems', name: 'Masalah / Problems' },
  { path: '/docs/changelog', name: 'Perubahan / Changes' },
] as const

/** A complete page around its content. It loads only two files, both from this service. */
export function page(path: string, language: Language, content: string): string {
  const title = /<h1[^>]*>(.*?)<\/h1>/.exec(content)?.[1] ?? ''
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – JakPreneur Partnership Registry</title>
<link rel="stylesheet" href="/docs/guides/style.css">
<script type="module" src="/docs/guides/copy.js"></script>
<nav>${pageLinks(path)}</nav>
<main>${content}</main>
</html>
`
}

/** Links to all pages, for the page at `path`. */
export const pageLinks = (path: string): string =>
  pages
    .map(
      (each) => `<a href="${each.path}"${each.path === path ? ' aria-current="page"' : ''}>${each.name}</a>`,
    )
    .join('')

/**
 * The list of all problem types, each with its code, its meaning and what to do about it, and of the codes inside problems,
 * of fields and reasons.
 */
export function problemList(): string {
  const both = ({ id, en }: Text) => `${escaped(id)} <span lang="en">· ${escaped(en)}</span>`
  const entries = Object.entries(errorKinds).map(
    ([code, { status, title, advice }]) =>
      `<dt id="${code}"><code>${code}</code> (${status}): <b>${both(title)}</b></dt><dd>${both(advice)}</dd>`,
  )
  const details = Object.entries(detailCodes).map(
    ([code, advice]) => `<dt id="${code}"><code>${code}</code></dt><dd>${both(advice)}</dd>`,
  )
  return `<h1>Masalah <span lang="en">· Problems</span></h1><dl>${entries.join('')}</dl>
<h2 id="details">Kode di dalam masalah <span lang="en">· Codes inside problems</span></h2>
<p>Dalam <code>errors[].code</code> dan <code>reasons[].code</code>. <span lang="en">· In <code>errors[].code</code> and <code>reasons[].code</code>.</span></p>
<dl>${details.join('')}</dl>`
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
