import type { components } from '../../../openapi/client/types.ts'
import {
  around,
  counted,
  dayInWords,
  downloads,
  inLanguage,
  label,
  languageField,
  options,
  type Reader,
} from './around.ts'
import { html } from './html.ts'
import { publicTexts } from './texts.ts'

type Schemas = components['schemas']
export type SpacePage = Schemas['PublicTradingSpacePage']
type Space = Schemas['PublicTradingSpace']

export interface SpaceSearch {
  readonly q: string
  readonly kind: string
  readonly kecamatan: string
}

const path = '/public/trading-spaces'

/** Where businesses sell, searched by words, kind and kecamatan. */
export function spacesPage(
  reader: Reader,
  search: SpaceSearch,
  kecamatan: Schemas['Reference']['kecamatan'],
  { data, page }: SpacePage,
): string {
  const t = publicTexts[reader.language]
  return around(
    reader,
    t.spacesTitle,
    { path, query: { ...search } },
    html`<h1>${t.spacesTitle}</h1>
      <p class="lead">${t.spacesLead}</p>
      <form class="box stack" action="${path}" role="search">
        ${languageField(reader)}
        <div class="field">
          <label for="q">${t.find}</label
          ><input id="q" name="q" type="search" maxlength="200" value="${search.q}" />
        </div>
        <div class="field">
          <label for="kind">${t.spaceKind}</label>
          <select id="kind" name="kind">
            <option value="">${t.allKinds}</option>
            ${options(reader, 'tradingSpaceKind', search.kind)}
          </select>
        </div>
        <div class="field">
          <label for="kecamatan">${t.kecamatan}</label>
          <select id="kecamatan" name="kecamatan">
            <option value="">${t.anywhere}</option>
            ${kecamatan.map(
              ({ name }) => html`<option ${name === search.kecamatan && html`selected`}>${name}</option>`,
            )}
          </select>
        </div>
        <button class="button primary">${t.submit}</button>
      </form>
      ${counted(data.length === 0 ? 0 : page.total, t.spaceCount, t.noSpaces)}
      <ul class="cards">
        ${data.map((space) => html`<li class="card">${cardOf(reader, space)}</li>`)}
      </ul>
      <p class="row">
        ${
          page.nextCursor &&
          html`<a
            class="button"
            href="${inLanguage(reader.language, path, { ...search, cursor: page.nextCursor })}"
            >${t.next}</a
          >`
        }
        ${downloads(reader, 'trading-spaces')}
      </p>`,
  )
}

function cardOf(reader: Reader, space: Space) {
  const { language } = reader
  const t = publicTexts[language]
  const { openFrom, openUntil, address } = space
  const [from, until] = [openFrom, openUntil].map((each) => each && dayInWords(each, language))
  const facts: [string, string | number | null][] = [
    [t.kecamatan, space.kecamatan ?? t.online],
    [t.open, from && until ? `${from} – ${until}` : from ? t.since(from) : until ? t.until(until) : null],
    [t.lines, space.linesOfBusiness.map((each) => label(reader, 'lineOfBusiness', each)).join(', ')],
    [t.capacity, space.capacity],
    [t.runBy, space.operator?.shortName ?? space.agency.shortName],
  ]
  return html`<strong>${space.name}</strong>
    <span>${label(reader, 'tradingSpaceKind', space.kind)}${address && ` · ${address}`}</span>
    ${facts
      .filter(([, value]) => value !== null && value !== '')
      .map(([name, value]) => html`<span>${name}: ${value}</span>`)}
    <a href="${inLanguage(language, '/public/feedback/new', { space: space.id })}">${t.tellSpace}</a>`
}
