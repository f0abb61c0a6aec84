import type { Schemas } from '../../api/types.ts'
import { useImportTexts } from './import-texts.ts'

/** How many rows are shown: what is mended first mends many of the others. */
const MOST = 100

/** Each cell with what is wrong in it, or to be looked at. */
export function Findings({
  id,
  title,
  lead,
  findings,
  count,
}: {
  id: string
  title: string
  lead?: string
  findings: readonly Schemas['ImportFinding'][]
  count: number
}) {
  const t = useImportTexts()
  if (count === 0) return null
  const shown = findings.slice(0, MOST)
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lead && <p className="lead">{lead}</p>}
      <table className="grid as-cards">
        <thead>
          <tr>
            <th scope="col">{t.cell}</th>
            <th scope="col">{t.column}</th>
            <th scope="col">{t.message}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ sheet, cell, column, code, message }) => (
            <tr key={`${sheet} ${cell} ${code} ${message}`}>
              <th scope="row">{[sheet, cell].filter(Boolean).join(' ')}</th>
              <td>{column}</td>
              <td>{message}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {count > shown.length && <p className="lead">{t.more(count - shown.length)}</p>}
    </section>
  )
}
