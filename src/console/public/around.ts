import type { components } from '../../../openapi/client/types.ts'
import { html, type Html } from './html.ts'
import { publicTexts } from './texts.ts'

/** What a page is made with: its language, the official terms, and the address of the style sheet. */
export interface Reader {
  readonly language: 'id' | 'en'
  readonly codes: components['schemas']['Reference']['codes']
  readonly style: string
}

type Query = Readonly<Record<string, string | undefined>>
interface Address {
  readonly path: string
  readonly query?: Query
}

/** The parts of the public pages, in the order of their menu. */
const parts = [
  { path: '/public', text: 'title' },
  { path: '/public/stages', text: 'stagesTitle' },
  { path: '/public/trading-spaces', text: 'spacesTitle' },
  { path: '/public/feedback', text: 'feedbackTitle' },
] as const

/** A whole page, with the way to the other parts, to the other language, and to the sign-in. */
export function around({ language, style }: Reader, title: string, at: Address, content: Html): string {
  const t = publicTexts[language]
  const other = language === 'id' ? 'en' : 'id'
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – JakPreneur</title>
        <link rel="stylesheet" href="${style}" />
      </head>
      <body>
        <header class="shell-head">
          <a class="brand" href="${inLanguage(language, '/public')}"
            ><span class="wide-only">${t.name}</span
            ><span class="narrow-only" aria-hidden="true">JakPreneur</span></a
          >
          <a class="head-link" href="${inLanguage(other, at.path, at.query)}" lang="${other}">${t.other}</a>
          <a class="head-link" href="/sign-in">${t.signIn}</a>
        </header>
        <nav class="places" aria-label="${t.menu}">
          <ul>
            ${parts.map(
              ({ path, text }) =>
                html`<li>
                  <a href="${inLanguage(language, path)}" ${path === at.path && html`aria-current="page"`}
                    >${t[text]}</a
                  >
                </li>`,
            )}
          </ul>
        </nav>
        <main class="content">${content}</main>
      </body>
    </html>`.html
}

/** An address of these pages in a language; what is empty is left out. */
export function inLanguage(language: Reader['language'], path: string, query: Query = {}): string {
  const asked = { ...(language === 'en' && { lang: 'en' }), ...query }
  const given = new URLSearchParams()
  for (const [name, value] of Object.entries(asked)) if (value) given.set(name, value)
  return given.size === 0 ? path : `${path}?${given.toString()}`
}

/** The forms of the public pages keep the language that they are read in. */
export const languageField = ({ language }: Reader): Html | false =>
  language === 'en' && html`<input type="hidden" name="lang" value="en" />`

/** How many were found; a sentence where none was. */
export const counted = (total: number | undefined, say: (count: number) => string, none: string): Html =>
  html`<p class="counted">${total === 0 ? none : total !== undefined && say(total)}</p>`

/** All of a list as a file. */
export const downloads = ({ language }: Reader, list: string): Html =>
  html`<a class="button" href="/public/${list}.csv">${publicTexts[language].download} (CSV)</a>
    <a class="button" href="/public/${list}.xlsx">${publicTexts[language].download} (Excel)</a>`

export const label = ({ codes, language }: Reader, list: string, code: string): string =>
  codes[list]?.find((each) => each.code === code)?.label[language] ?? code

/** The codes of a list as choices of a form. */
export const options = (reader: Reader, list: string, chosen = ''): Html[] =>
  (reader.codes[list] ?? []).map(
    ({ code, label: text }) =>
      html`<option value="${code}" ${code === chosen && html`selected`}>${text[reader.language]}</option>`,
  )

export const dayInWords = (day: string, language: 'id' | 'en'): string =>
  new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'Asia/Jakarta',
  }).format(new Date(`${day}T12:00:00+07:00`))
