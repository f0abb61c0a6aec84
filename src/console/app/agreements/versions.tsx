import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { useLabel } from '../api/reference.ts'
import type { AgreementVersion } from '../api/types.ts'
import { ProblemNotice } from '../parts/notices.tsx'
import { SelectField } from '../parts/field.tsx'
import { useLanguage } from '../texts/language.tsx'
import { dayInWords } from '../texts/times.ts'
import { differing, type Compared } from './compare.ts'

/** What each amendment changed: two versions side by side, only what differs. */
export function Versions({ id }: { id: string }) {
  const { language, texts } = useLanguage()
  const t = texts.agreements
  const label = useLabel()
  const [chosen, setChosen] = useState<number>()
  const { data, error } = useQuery({
    queryKey: ['agreement', id, 'versions'],
    queryFn: async () => {
      const params = { path: { id }, query: { limit: 50 } }
      return (await api.GET('/v1/agreements/{id}/versions', { params })).data!.data
    },
  })
  if (error) return <ProblemNotice error={error} />
  const versions = (data ?? []).toSorted((a, b) => a.number - b.number)
  const last = versions.at(-1)
  if (!last || versions.length < 2) return null
  const at = Math.max(
    1,
    versions.findIndex(({ number }) => number === (chosen ?? last.number)),
  )
  const [before, after] = [versions[at - 1]!, versions[at]!]
  const name = ({ number, validFrom }: AgreementVersion) =>
    t.version(number, dayInWords(validFrom, language, false))
  const words = (part: Compared, value: unknown) =>
    inWords(part, value, label, (day) => dayInWords(day, language, false))
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{t.versions}</h2>
      <SelectField
        label={t.compare}
        choices={versions.slice(1).map((each) => ({ code: String(each.number), label: name(each) }))}
        value={String(after.number)}
        onChoose={(number) => setChosen(Number(number))}
      />
      <dl className="versions box">
        {differing(before, after).map((part) => (
          <div key={part}>
            <dt>{t.parts[part]}</dt>
            <dd>
              <h3>{name(before)}</h3>
              <p>{words(part, before[part])}</p>
            </dd>
            <dd>
              <h3>{name(after)}</h3>
              <p>{words(part, after[part])}</p>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function inWords(
  part: Compared,
  value: unknown,
  label: (list: string, code: string) => string,
  day: (day: string) => string,
): string {
  if (value === null || value === undefined || value === '') return '–'
  if (part === 'term') return label('agreementTerm', value as string)
  if (part === 'stages')
    return (value as string[]).map((each) => `${each} ${label('stage', each)}`).join(', ')
  if (part === 'parties')
    return (value as AgreementVersion['parties']).map(({ organization }) => organization.shortName).join(', ')
  if (part === 'provisions')
    return (value as NonNullable<AgreementVersion['provisions']>).map(({ text }) => text).join(' · ')
  if (part === 'funding') {
    const { source, amount } = value as NonNullable<AgreementVersion['funding']>
    return [label('fundingSource', source), amount].filter((each) => each !== null).join(', ')
  }
  const text = value as string
  return /^\d{4}-\d\d-\d\d$/.test(text) ? day(text) : text
}
