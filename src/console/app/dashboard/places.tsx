import type { Schemas } from '../api/types.ts'
import { useDashboardTexts } from './dashboard-texts.ts'
import { Figure } from './figure.tsx'

/** A tile for each of the 44 kecamatan, by area: where something was delivered, and where nothing was. */
export function Places({ report }: { report: Schemas['PlaceReport'] }) {
  const t = useDashboardTexts()
  const most = Math.max(1, ...report.kecamatan.map(({ count }) => count))
  /** One of four shades; nothing is the lightest. */
  const shade = (count: number) => (count === 0 ? 0 : Math.ceil((3 * count) / most))
  return (
    <section aria-labelledby="places">
      <h2 id="places">{t.places}</h2>
      <p className="lead">
        {t.placesLead(String(report.total.count))}{' '}
        {report.unplaced.count > 0 && (
          <Figure href={report.unplaced.href} count={report.unplaced.count}>
            {t.unplaced(String(report.unplaced.count))}
          </Figure>
        )}
      </p>
      <div className="areas">
        {report.areas.map((area) => (
          <div key={area.code}>
            <h3>
              {area.name}:{' '}
              <Figure href={area.href} count={area.count}>
                {area.count}
                <span className="unseen"> {area.name}</span>
              </Figure>
            </h3>
            <ul className="tiles">
              {report.kecamatan
                .filter((each) => each.area === area.code)
                .map(({ code, name, count, href }) => (
                  <li key={code} className={`tile shade-${shade(count)}`}>
                    <Figure href={href} count={count}>
                      <span aria-hidden>
                        {name} <strong>{count}</strong>
                      </span>
                      <span className="unseen">{t.tile(name, count)}</span>
                    </Figure>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  )
}
