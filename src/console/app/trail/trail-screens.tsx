import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { OneOf } from '../parts/chips.tsx'
import { Field } from '../parts/field.tsx'
import { Loading, Notice, ProblemNotice } from '../parts/notices.tsx'
import { ViewFile, type Shown } from '../parts/view-file.tsx'
import { go, Link, useAddress, useTitle } from '../router.tsx'
import '../styles/records.css'
import { useLanguage } from '../texts/language.tsx'
import { dayInWords } from '../texts/times.ts'
import { Event } from './event.tsx'
import { addressOf, askedIn, queryOf, type Asked } from './trail-query.ts'
import { useTrailTexts } from './trail-texts.ts'

/** The trail by record, by person and by day, and what was read; what is asked is in the address. */
export default function TrailScreens() {
  const { language, texts } = useLanguage()
  const t = useTrailTexts()
  useTitle(t.title)
  const asked = askedIn(useAddress())
  const [file, setFile] = useState<Shown>()
  const query = queryOf(asked)
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['trail', addressOf(asked)],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam: cursor }) =>
      (await api.GET('/v1/audit-events', { params: { query: { ...query, limit: 50, cursor } } })).data!,
    getNextPageParam: ({ page }) => page.nextCursor ?? undefined,
  })
  const events = data?.pages.flatMap((page) => page.data)
  const ask = (part: Partial<Asked>) => go(addressOf({ ...asked, ...part }))
  const download = () =>
    setFile({
      id: `trail ${addressOf(asked)}`,
      fileName: 'jejak-audit.csv',
      mediaType: 'text/csv',
      read: async () => {
        const headers = { accept: 'text/csv' }
        const answer = await api.GET('/v1/audit-events', { params: { query }, headers, parseAs: 'blob' })
        return answer.data as Blob
      },
    })
  return (
    <>
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      <search className="filters">
        <div className="pair">
          <Field
            label={t.from}
            type="date"
            value={asked.from}
            hint={asked.from && dayInWords(asked.from, language)}
            onChange={({ target }) => ask({ from: target.value })}
          />
          <Field
            label={t.until}
            type="date"
            value={asked.until}
            hint={asked.until && dayInWords(asked.until, language)}
            onChange={({ target }) => ask({ until: target.value })}
          />
        </div>
        <OneOf
          legend={t.what}
          choices={[
            { code: '', label: t.all },
            { code: 'reads', label: t.reads },
          ]}
          value={asked.show}
          onChoose={(show) => ask({ show })}
        />
      </search>
      {(asked.record || asked.person) && (
        <Notice>
          <p>
            {t.narrowed(asked.record ? t.ofRecord : t.ofPerson)}{' '}
            <Link href={addressOf({ ...asked, record: '', person: '' })}>{t.widen}</Link>
          </p>
        </Notice>
      )}
      <ProblemNotice error={error} retry={() => void refetch()} />
      {isPending && <Loading />}
      {events?.length === 0 && <p className="lead">{t.none}</p>}
      <ol className="cards">
        {events?.map((event) => (
          <li key={event.id} className="card">
            <Event event={event} asked={asked} />
          </li>
        ))}
      </ol>
      {hasNextPage && (
        <button type="button" className="button wide" onClick={() => void fetchNextPage()}>
          {texts.more}
        </button>
      )}
      <p>
        <button type="button" className="button" onClick={download}>
          {t.download}
        </button>
      </p>
      <p className="hint">{t.verify}</p>
      {file && <ViewFile file={file} onClose={() => setFile(undefined)} />}
    </>
  )
}
