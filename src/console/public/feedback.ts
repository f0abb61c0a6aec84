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
type Feedback = Schemas['PublicFeedback']

const path = '/public/feedback'

/** What businesses say and what is answered, searched by words. */
export function feedbackPage(
  reader: Reader,
  q: string,
  { data, page }: { data: readonly Feedback[]; page: { nextCursor: string | null; total?: number } },
): string {
  const { language } = reader
  const t = publicTexts[language]
  return around(
    reader,
    t.feedbackTitle,
    { path, query: { q } },
    html`<h1>${t.feedbackTitle}</h1>
      <p class="lead">${t.feedbackLead}</p>
      <p><a class="button primary" href="${inLanguage(language, `${path}/new`)}">${t.send}</a></p>
      <form class="box stack" action="${path}" role="search">
        ${languageField(reader)}
        <div class="field">
          <label for="q">${t.find}</label><input id="q" name="q" type="search" maxlength="200" value="${q}" />
        </div>
        <button class="button">${t.submit}</button>
      </form>
      ${counted(data.length === 0 ? 0 : page.total, t.feedbackCount, t.noFeedback)}
      <ul class="cards">
        ${data.map((each) => html`<li class="card">${cardOf(reader, each)}</li>`)}
      </ul>
      <p class="row">
        ${
          page.nextCursor &&
          html`<a class="button" href="${inLanguage(language, path, { q, cursor: page.nextCursor })}"
            >${t.next}</a
          >`
        }
        ${downloads(reader, 'feedback')}
      </p>`,
  )
}

function cardOf(reader: Reader, { stage, collaborator, tradingSpace, theme, ...each }: Feedback) {
  const t = publicTexts[reader.language]
  const about = [
    stage && `${stage} ${label(reader, 'stage', stage)}`,
    collaborator?.shortName,
    tradingSpace?.name,
    theme && label(reader, 'feedbackTheme', theme),
    dayInWords(each.receivedAt.slice(0, 10), reader.language),
  ].filter(Boolean)
  return html`<p>${each.text}</p>
    <span>${about.join(' · ')}</span>
    ${
      each.answer === null
        ? html`<span>${t.noAnswer}</span>`
        : html`<p><strong>${t.answerOf(each.agency?.shortName ?? '')}:</strong> ${each.answer}</p>`
    }
    ${each.ledTo && html`<p><strong>${t.ledTo}:</strong> ${each.ledTo.note}</p>`}`
}

/** What was typed in the form, by the names of its fields. */
export type Typed = Readonly<Record<string, string | undefined>>

/** A form that needs no script. What was refused stands above it, and what was typed stays in it. */
export function sendPage(
  reader: Reader,
  typed: Typed,
  about: {
    readonly collaborators: readonly { readonly id: string; readonly shortName: string }[]
    readonly space: { readonly id: string; readonly name: string } | undefined
  },
  problem?: Pick<Schemas['Problem'], 'title' | 'detail' | 'errors'>,
): string {
  const t = publicTexts[reader.language]
  const chosen = typed['about'] ?? (about.space && `tradingSpaceId:${about.space.id}`)
  const option = (value: string, text: string) =>
    html`<option value="${value}" ${value === chosen && html`selected`}>${text}</option>`
  return around(
    reader,
    t.send,
    { path: `${path}/new`, query: { space: about.space?.id } },
    html`<h1>${t.send}</h1>
      <p class="lead">${t.sendLead}</p>
      ${
        problem &&
        html`<div class="notice bad" role="alert">
          <p>${t.notSent}</p>
          <p>${problem.detail ?? problem.title}</p>
          <ul>
            ${(problem.errors ?? []).map(({ message }) => html`<li>${message}</li>`)}
          </ul>
        </div>`
      }
      <form class="box stack" method="post" action="${inLanguage(reader.language, path)}">
        <input type="hidden" name="key" value="${typed['key']}" />
        ${about.space && html`<input type="hidden" name="space" value="${about.space.id}" />`}
        <div class="field">
          <label for="about">${t.about}</label>
          <select id="about" name="about" required>
            <option value="">${t.choose}</option>
            ${about.space && option(`tradingSpaceId:${about.space.id}`, about.space.name)}
            <optgroup label="${t.stage}">
              ${(reader.codes['stage'] ?? []).map(({ code, label: text }) =>
                option(`stage:${code}`, `${code} ${text[reader.language]}`),
              )}
            </optgroup>
            <optgroup label="${t.collaborators}">
              ${about.collaborators.map(({ id, shortName }) => option(`collaboratorId:${id}`, shortName))}
            </optgroup>
          </select>
        </div>
        <div class="field">
          <label for="theme">${t.theme}</label>
          <select id="theme" name="theme">
            <option value="">${t.choose}</option>
            ${options(reader, 'feedbackTheme', typed['theme'])}
          </select>
        </div>
        <div class="field">
          <label for="text">${t.text}</label>
          <textarea id="text" name="text" rows="6" minlength="10" maxlength="2000" required>
${typed['text']}</textarea>
        </div>
        <div class="field">
          <label for="senderName">${t.senderName}</label
          ><input id="senderName" name="senderName" maxlength="200" value="${typed['senderName']}" />
        </div>
        <div class="field">
          <label for="senderContact">${t.senderContact}</label
          ><input id="senderContact" name="senderContact" maxlength="200" value="${typed['senderContact']}" />
        </div>
        <button class="button primary">${t.submitFeedback}</button>
      </form>`,
  )
}

/** That it arrived, and what happens next, in the registry's words. */
export function sentPage(reader: Reader, { id, next }: Schemas['FeedbackReceipt']): string {
  const t = publicTexts[reader.language]
  return around(
    reader,
    t.thanks,
    { path: `${path}/new` },
    html`<h1>${t.thanks}</h1>
      <p>${next}</p>
      <p class="small">${t.receipt(id)}</p>
      <p><a class="button" href="${inLanguage(reader.language, path)}">${t.toFeedback}</a></p>`,
  )
}

/** What is sent to the registry of what was typed: fields that were left empty are left out. */
export function bodyOf({ about = '', theme, text, senderName, senderContact }: Typed): object {
  const [subject = '', id] = about.split(':')
  const given = Object.entries({ theme, senderName, senderContact }).filter(([, value]) => value?.trim())
  return { ...(id !== undefined && { [subject]: id }), text: text ?? '', ...Object.fromEntries(given) }
}
