import { useQuery } from '@tanstack/react-query'
import { useLabel } from '../../api/reference.ts'
import { useLanguage } from '../../texts/language.tsx'
import { dayInWords } from '../../texts/times.ts'
import { useImportTexts } from './import-texts.ts'
import { readHeadings, type Answers, type Preview } from './sending.ts'

/** What each column is taken for, to be changed where it is wrong. */
export function Columns({
  preview: { tables, report },
  answers,
  onAnswer,
}: {
  preview: Preview
  answers: Answers
  onAnswer: (answers: Answers) => void
}) {
  const t = useImportTexts()
  const { data: headings = [] } = useQuery({
    queryKey: ['import-headings'],
    staleTime: Infinity,
    queryFn: readHeadings,
  })
  const columns = tables.flatMap(({ sheet, columns: of }) => of.map((column) => ({ sheet, ...column })))
  return (
    <section aria-labelledby="columns">
      <h2 id="columns">{t.columns}</h2>
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">{t.cell}</th>
            <th scope="col">{t.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ sheet, cell, meaning }) => {
            const name = `${sheet === null ? '' : `${sheet}!`}${cell.replace(/\d+$/, '')}`
            const unread = report.ignoredColumns.find((each) => each.sheet === sheet && each.cell === cell)
            const given = answers.mapping?.[name]
            const value = given === undefined ? (meaning ?? '') : (given ?? '')
            return (
              <tr key={name}>
                <th scope="row">
                  {[sheet, cell].filter(Boolean).join(' ')} {unread?.heading}
                </th>
                <td>
                  <select
                    aria-label={`${t.meaning}: ${name}`}
                    value={value}
                    onChange={({ target }) =>
                      onAnswer({ ...answers, mapping: { ...answers.mapping, [name]: target.value || null } })
                    }
                  >
                    <option value="">{t.ignored}</option>
                    {[...new Set([...(value ? [value] : []), ...headings])].map((heading) => (
                      <option key={heading}>{heading}</option>
                    ))}
                  </select>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

/** The first rows in words, as they would be recorded. */
export function FirstRows({ rows }: { rows: Preview['firstRows'] }) {
  const { language } = useLanguage()
  const t = useImportTexts()
  const label = useLabel()
  const day = (each: string | null) => each && dayInWords(each, language, false)
  if (rows.length === 0) return null
  return (
    <section aria-labelledby="first-rows">
      <h2 id="first-rows">{t.rows}</h2>
      <table className="grid as-cards">
        <thead>
          <tr>
            {[t.row, t.titleOf, t.parties, t.stages, t.period, t.becomes].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((each) => (
            <tr key={`${each.sheet} ${each.row}`}>
              <th scope="row">{each.row}</th>
              <td>{each.title}</td>
              <td>{each.parties.map(({ name }) => name).join(', ')}</td>
              <td>{each.stages.join(', ')}</td>
              <td>
                {[day(each.effectiveFrom), day(each.effectiveUntil) ?? label('agreementTerm', each.term)]
                  .filter(Boolean)
                  .join(' – ')}
              </td>
              <td>{each.status === null ? t.already : label('agreementStatus', each.status)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
