import type { components } from '../../../openapi/client/types.ts'
import {
  around,
  counted,
  dayInWords,
  downloads,
  inLanguage,
  label,
  languageField,
  type Reader,
} from './around.ts'
import { html } from './html.ts'
import { publicTexts } from './texts.ts'

export type PublicAgreement = components['schemas']['PublicAgreement']

export interface Search {
  readonly q: string
  readonly stage: string
  /** The partnerships of one collaborator, where its page led here. */
  readonly collaboratorId: string
}

/** Which partnerships exist, searched by words and stage, page by page. */
export function listPage(
  reader: Reader,
  search: Search,
  { data, page }: { data: readonly PublicAgreement[]; page: { nextCursor: string | null; total?: number } },
): string {
  const t = publicTexts[reader.language]
  const next =
    page.nextCursor && inLanguage(reader.language, '/public', { ...search, cursor: page.nextCursor })
  return around(
    reader,
    t.title,
    { path: '/public', query: { ...search } },
    html`<h1>${t.heading}</h1>
      <p class="lead">${t.lead}</p>
      <form class="box stack" action="/public" role="search">
        ${languageField(reader)}
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
      ${counted(data.length === 0 ? 0 : page.total, t.count, t.none)}
      <ul class="cards">
        ${data.map(
          (each) =>
            html`<li>
              <a class="card" href="${inLanguage(reader.language, `/public/agreements/${each.id}`)}">
                <strong>${each.title}</strong>
                <span>${label(reader, 'agreementType', each.type)} · ${partiesOf(each)}</span>
                <em class="tag">${stateOf(reader, each)}</em>
              </a>
            </li>`,
        )}
      </ul>
      <p class="row">
        ${next && html`<a class="button" href="${next}">${t.next}</a>`} ${downloads(reader, 'agreements')}
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
    { path: `/public/agreements/${agreement.id}` },
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
      <p><a class="button" href="${inLanguage(reader.language, '/public')}">${t.back}</a></p>`,
  )
}

/** Where there is nothing that the public may see. */
export function missingPage(reader: Reader): string {
  const t = publicTexts[reader.language]
  return around(
    reader,
    t.missing,
    { path: '/public' },
    html`<h1>${t.missing}</h1>
      <p>${t.missingLead}</p>
      <p><a class="button" href="/public">${t.back}</a></p>`,
  )
}

const partiesOf = ({ parties }: PublicAgreement): string =>
  parties.map(({ organization }) => organization.nameAsSigned ?? organization.shortName).join(', ')

function stateOf(reader: Reader, { status, validity, endsOn }: PublicAgreement): string {
  const said =
    validity && status === 'signed'
      ? label(reader, 'validity', validity)
      : label(reader, 'agreementStatus', status)
  return endsOn ? `${said}, ${publicTexts[reader.language].until(dayInWords(endsOn, reader.language))}` : said
}
