import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import type { AgreementVersion } from '../../api/types.ts'
import { ProblemNotice } from '../../parts/notices.tsx'
import { SelectField } from '../../parts/field.tsx'
import { useLanguage } from '../../texts/language.tsx'
import { dayInWords } from '../../texts/times.ts'
import { Changes } from './changes.tsx'

/** What each amendment changed: two versions side by side, only what differs. */
export function Versions({ id }: { id: string }) {
  const { language, texts } = useLanguage()
  const t = texts.agreements
  const [chosen, setChosen] = useState<number>()
  const { data, error } = useQuery({
    queryKey: ['agreement', id, 'versions'],
    queryFn: async () => {
      const params = { path: { id }, query: { limit: 50 } }
      return (await api.GET('/v1/agreements/{id}/versions', { params })).data!.data
    },
  })
  const versions = (data ?? []).toSorted((a, b) => a.number - b.number)
  const to = chosen ?? versions.at(-1)?.number
  const { data: diff, error: failure } = useQuery({
    queryKey: ['agreement', id, 'diff', to],
    enabled: versions.length > 1,
    queryFn: async () =>
      (await api.GET('/v1/agreements/{id}/diff', { params: { path: { id }, query: { to } } })).data!,
  })
  if (error) return <ProblemNotice error={error} />
  if (versions.length < 2) return null
  const name = ({ number, validFrom }: AgreementVersion) =>
    t.version(number, dayInWords(validFrom, language, false))
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{t.versions}</h2>
      <SelectField
        label={t.compare}
        choices={versions.slice(1).map((each) => ({ code: String(each.number), label: name(each) }))}
        value={String(to)}
        onChoose={(number) => setChosen(Number(number))}
      />
      <ProblemNotice error={failure} />
      {diff && <Changes diff={diff} />}
    </section>
  )
}
