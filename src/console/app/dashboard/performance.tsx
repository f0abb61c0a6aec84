import { useLabel } from '../api/reference.ts'
import type { Schemas } from '../api/types.ts'
import { useLanguage } from '../texts/language.tsx'
import { numberInWords } from '../texts/times.ts'
import { useDashboardTexts } from './dashboard-texts.ts'
import { Figure } from './figure.tsx'

const quadrants = [
  { code: 'improve', x: 3, y: 8 },
  { code: 'sustain', x: 53, y: 8 },
  { code: 'reconsider', x: 3, y: 97 },
  { code: 'rekindle', x: 53, y: 97 },
] as const

/** How collaborators deliver, and whether to go on: the picture, and the table that says the same in figures. */
export function Performance({ map }: { map: Schemas['PerformanceMap'] }) {
  const { language } = useLanguage()
  const t = useDashboardTexts()
  const label = useLabel()
  const rated = map.collaborators.map((each, index) => ({ ...each, mark: index + 1 }))
  return (
    <section aria-labelledby="performance">
      <h2 id="performance">{t.performance}</h2>
      <div className="halves">
        <svg className="quadrant" viewBox="-8 -2 110 112" aria-hidden>
          <rect width="100" height="100" className="track" />
          <path d="M50 0V100M0 50H100" className="axis" />
          {quadrants.map(({ code, x, y }) => (
            <text key={code} x={x} y={y}>
              {label('quadrant', code)}
            </text>
          ))}
          {rated.map(({ collaborator, performance, continuation, mark }) =>
            performance.score === null || continuation.score === null ? null : (
              <g key={collaborator.id}>
                <circle cx={performance.score} cy={100 - continuation.score} r="4" className="filled" />
                <text x={performance.score > 90 ? 84 : performance.score + 5} y={102 - continuation.score}>
                  {mark}
                </text>
              </g>
            ),
          )}
          <text x="30" y="108">
            {t.delivery}
          </text>
          <text transform="translate(-3 72) rotate(-90)">{t.goesOn}</text>
        </svg>
        <ol className="cards">
          {rated.map(({ collaborator, performance, continuation, quadrant, evidence, mark }) => (
            <li key={collaborator.id} className="card">
              <strong>
                {mark}. {collaborator.shortName}
              </strong>
              <span>
                {quadrant === null ? t.tooLittle : label('quadrant', quadrant)}
                {performance.score !== null &&
                  ` · ${t.delivery}: ${numberInWords(performance.score, language)}`}
                {continuation.score !== null &&
                  ` · ${t.goesOn}: ${numberInWords(continuation.score, language)}`}
              </span>
              <span className="row">
                <Figure href={evidence.commitments.href} count={evidence.commitments.count}>
                  {t.commitments(String(evidence.commitments.count))}
                </Figure>
                <Figure href={evidence.activities.href} count={evidence.activities.count}>
                  {t.activities(String(evidence.activities.count))}
                </Figure>
                <Figure href={evidence.inForce.href} count={evidence.inForce.count}>
                  {t.inForce(String(evidence.inForce.count))}
                </Figure>
              </span>
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}
