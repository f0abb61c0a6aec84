import { useLabel } from '../api/reference.ts'
import type { Schemas } from '../api/types.ts'
import { useDashboardTexts } from './dashboard-texts.ts'
import { Figure } from './figure.tsx'

const stages = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7'] as const

/** Each agency, and with whom it supports each stage or that it delivers it itself; on a phone a card for each agency. */
export function Coverage({ matrix }: { matrix: Schemas['CoverageMatrix'] }) {
  const t = useDashboardTexts()
  const label = useLabel()
  const agencies = new Map(matrix.cells.map(({ agency }) => [agency.id, agency.shortName]))
  const own = new Map(matrix.agencies.map(({ agency, delivers }) => [agency.id, delivers]))
  for (const { agency, delivers } of matrix.agencies)
    if (delivers.length > 0) agencies.set(agency.id, agency.shortName)
  return (
    <section aria-labelledby="coverage">
      <h2 id="coverage">{t.coverage}</h2>
      <p className={matrix.gaps.length > 0 ? 'notice' : 'lead'}>
        {matrix.gaps.length > 0
          ? t.gaps(matrix.gaps.map((each) => `${each} ${label('stage', each)}`).join(', '))
          : t.noGaps}
      </p>
      <table className="as-cards">
        <thead>
          <tr>
            <th scope="col">{t.agency}</th>
            {stages.map((each) => (
              <th key={each} scope="col">
                {each} <span className="unseen">{label('stage', each)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...agencies].map(([id, name]) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {stages.map((stage) => {
                const cells = matrix.cells.filter((each) => each.stage === stage && each.agency.id === id)
                const isOwn = own.get(id)?.includes(stage)
                const isEmpty = cells.length === 0 && !isOwn
                return (
                  <td key={stage} data-label={stage} className={isEmpty ? 'nothing' : ''}>
                    {isEmpty && <span className="unseen">{t.nobody}</span>}
                    {isOwn && <span className="cell">{t.own}</span>}
                    {cells.map(({ collaborator, count, href }) => (
                      <span key={collaborator.id} className="cell">
                        {collaborator.shortName}{' '}
                        <Figure href={href} count={count}>
                          {count}
                          <span className="unseen">
                            {' '}
                            {t.agreements}: {name}, {collaborator.shortName}, {stage}
                          </span>
                        </Figure>
                      </span>
                    ))}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
