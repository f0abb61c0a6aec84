import type { components } from '../../../openapi/client/types.ts'
import { html, type Html } from './html.ts'
import { publicTexts } from './texts.ts'

type Schemas = components['schemas']
export type PublicAgreement = Schemas['PublicAgreement']

/** What a page is made with: its language, the official terms, and the address of the style sheet. */
export interface Reader {
  readonly language: 'id' | 'en'
  readonly codes: Schemas['Reference']['codes']
  readonly style: string
}

export interface Search {
  readonly q: string
  readonly stage: string
}

/** Which partnerships exist, searched by words and stage, page by page. */
export function listPage(
  reader: Reader,
  search: Search,
  { data, page }: { data: readonly PublicAgreement[]; page: { nextCursor: string | null; total?: number } },
): string {
  const t = publicTexts[reader.language]
  const next = page.nextCursor && addressOf(reader, { ...search, cursor: page.nextCursor })
  return around(
    reader,
    t.title,
    addressOf({ language: otherThan(reader) }, search),
    html`<h1>${t.title}</h1>
      <p class="lead">${t.lead}</p>
      <form class="box stack" action="/public" role="search">
        ${reader.language === 'en' && html`<input type="hidden" name="lang" value="en" />`}
        <div class="field">
          <label for="q">${t.find}</label
          ><input id="q" name="q" type="search" maxlength="200" value="${search.q}" />
        </div>
        <div class="field">
          <label for="stage">${t.stage}</label>
          <select id="stage" name="stage">
            <option value="">${t.all}</option>
            ${(reader.codes['stage'] ?? []).map(
              ({ code, label }) =>
                html`<option value="${code}" ${code === search.stage && html`selected`}>
                  ${code} ${label[reader.language]}
                </option>`,
            )}
          </select>
        </div>
        <button class="button primary">${t.submit}</button>
      </form>
      <p>${page.total !== undefined && t.count(page.total)}</p>
      ${data.length === 0 && html`<p>${t.none}</p>`}
      <ul class="cards">
        ${data.map(
          (each) =>
            html`<li>
              <a class="card" href="/public/agreements/${each.id}${reader.language === 'en' && '?lang=en'}">
                <strong>${each.title}</strong>
                <span>${label(reader, 'agreementType', each.type)} · ${partiesOf(each)}</span>
                <em class="tag">${stateOf(reader, each)}</em>
              </a>
            </li>`,
        )}
      </ul>
      <p class="row">
        ${next && html`<a class="button" href="${next}">${t.next}</a>`}
        <a class="button" href="/public/agreements.csv">${t.download}</a>
      </p>`,
  )
}

/** One partnership: with whom, for what, until when, and its text where it is disclosed. */
export function agreementPage(reader: Reader, agreement: PublicAgreement): string {
  const t = publicTexts[reader.language]
  const day = (each: string) => dayInWords(each, reader.language)
  const { effectiveFrom, effectiveUntil, term, disclosure } = agreement
  const facts: [string, string | null | false][] = [
    [t.state, stateOf(reader, agreement)],
    [t.parties, partiesOf(agreement)],
    [t.stages, agreement.stages.map((each) => `${each} ${label(reader, 'stage', each)}`).join(', ')],
    [
      t.period,
      effectiveFrom &&
        `${day(effectiveFrom)} – ${effectiveUntil ? day(effectiveUntil) : label(reader, 'agreementTerm', term)}`,
    ],
    [t.signedOn, agreement.signedOn && day(agreement.signedOn)],
    [t.number, agreement.registrationNumber],
    [t.object, agreement.disclosed?.object ?? null],
    [t.purpose, agreement.disclosed?.purpose ?? null],
    [t.scope, agreement.disclosed?.scope ?? null],
  ]
  return around(
    reader,
    agreement.title,
    `/public/agreements/${agreement.id}${reader.language === 'id' ? '?lang=en' : ''}`,
    html`<p class="lead">${label(reader, 'agreementType', agreement.type)}</p>
      <h1>${agreement.title}</h1>
      ${agreement.confirmation === 'unconfirmed' && html`<p class="notice">${t.unconfirmed}</p>`}
      ${disclosure === 'withheld' && html`<p class="notice">${t.withheld}</p>`}
      <dl class="facts">
        ${facts
          .filter(([, value]) => value)
          .map(
            ([name, value]) =>
              html`<dt>${name}</dt>
                <dd>${value}</dd>`,
          )}
      </dl>
      <p><a class="button" href="/public${reader.language === 'en' && '?lang=en'}">${t.back}</a></p>`,
  )
}

/** Where there is nothing that the public may see. */
export function missingPage(reader: Reader): string {
  const t = publicTexts[reader.language]
  return around(
    reader,
    t.missing,
    `/public${reader.language === 'id' ? '?lang=en' : ''}`,
    html`<h1>${t.missing}</h1>
      <p>${t.missingLead}</p>
      <p><a class="button" href="/public">${t.back}</a></p>`,
  )
}

function around({ language, style }: Reader, title: string, otherAddress: string, content: Html): string {
  const t = publicTexts[language]
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
          <a class="brand" href="/public">${t.name}</a>
          <a class="head-link" href="${otherAddress}" lang="${language === 'id' ? 'en' : 'id'}">${t.other}</a>
          <a class="head-link" href="/sign-in">${t.signIn}</a>
        </header>
        <main class="content">${content}</main>
      </body>
    </html>`.html
}

const otherThan = ({ language }: Pick<Reader, 'language'>) => (language === 'id' ? 'en' : 'id')

function addressOf({ language }: Pick<Reader, 'language'>, search: Record<string, string> | Search): string {
  const given = Object.entries({ ...(language === 'en' && { lang: 'en' }), ...search }).filter(
    ([, value]) => value,
  )
  return given.length === 0
    ? '/public'
    : `/public?${new URLSearchParams(Object.fromEntries(given)).toString()}`
}

const label = ({ codes, language }: Reader, list: string, code: string): string =>
  codes[list]?.find((each) => each.code === code)?.label[language] ?? code

const partiesOf = ({ parties }: PublicAgreement): string =>
  parties.map(({ organization }) => organization.nameAsSigned ?? organization.shortName).join(', ')

function stateOf(reader: Reader, { status, validity, endsOn }: PublicAgreement): string {
  const said =
    validity && status === 'signed'
      ? label(reader, 'validity', validity)
      : label(reader, 'agreementStatus', status)
  return endsOn ? `${said}, ${publicTexts[reader.language].until(dayInWords(endsOn, reader.language))}` : said
}

const dayInWords = (day: string, language: 'id' | 'en'): string =>
  new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'Asia/Jakarta',
  }).format(new Date(`${day}T12:00:00+07:00`))
