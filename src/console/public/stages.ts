import type { components } from '../../../openapi/client/types.ts'
import { around, inLanguage, type Reader } from './around.ts'
import { html } from './html.ts'
import { publicTexts } from './texts.ts'

type Schemas = components['schemas']

/** Each stage with who supports it today; where nobody does, that is said. */
export function stagesPage(
  reader: Reader,
  { stages }: Schemas['PublicStageList'],
  collaborators: readonly Schemas['PublicCollaborator'][],
): string {
  const { language } = reader
  const t = publicTexts[language]
  return around(
    reader,
    t.stagesTitle,
    { path: '/public/stages' },
    html`<h1>${t.stagesTitle}</h1>
      <p class="lead">${t.stagesLead}</p>
      <ul class="cards">
        ${stages.map(({ code, name, covered, agreements, deliveries }) => {
          const supporting = collaborators.filter((each) => each.stages.includes(code))
          const own = [...new Set(deliveries.map(({ agency }) => agency.shortName))]
          return html`<li class="card">
            <strong>${code} ${name[language]}</strong>
            ${!covered && html`<em class="tag warn">${t.gap}</em>`}
            ${
              supporting.length > 0 &&
              html`<span>${t.supportedBy}: ${supporting.map(({ shortName }) => shortName).join(', ')}</span>`
            }
            ${own.length > 0 && html`<span>${t.deliveredBy}: ${own.join(', ')}</span>`}
            ${
              agreements.count > 0 &&
              html`<a href="${inLanguage(language, '/public', { stage: code })}"
                >${t.seeAgreements(agreements.count)}</a
              >`
            }
          </li>`
        })}
      </ul>`,
  )
}
