import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { useLabel } from '../api/reference.ts'
import type { AgreementDocument } from '../api/types.ts'
import { ProblemNotice } from '../parts/notices.tsx'
import { ViewFile } from '../parts/view-file.tsx'
import { useLanguage } from '../texts/language.tsx'
import { Mends } from './refused.tsx'
import { Upload } from './upload.tsx'
import { dayInWords, numberInWords } from '../texts/times.ts'

/** The files of an agreement; PDF and pictures are shown in the page, every one can be downloaded. */
export function Documents({ id, mayBeSigned }: { id: string; mayBeSigned: boolean }) {
  const { language, texts } = useLanguage()
  const t = texts.agreements
  const label = useLabel()
  const [shown, setShown] = useState<AgreementDocument>()
  const { data, error } = useQuery({
    queryKey: ['agreement', id, 'documents'],
    queryFn: async () => {
      const query = { agreementId: id, limit: 100 }
      return (await api.GET('/v1/documents', { params: { query } })).data!.data
    },
  })
  if (error) return <ProblemNotice error={error} />
  const files = data?.filter(({ replacedById }) => replacedById === null) ?? []
  if (files.length === 0 && !mayBeSigned) return null
  return (
    <section aria-labelledby="files">
      <h2 id="files">{t.documents}</h2>
      <Mends at="files" />
      <ul className="cards">
        {files.map((file) => (
          <li key={file.id}>
            <button type="button" className="choice" onClick={() => setShown(file)}>
              <strong>{file.fileName}</strong>
              <span>
                {label('documentKind', file.kind)} · {numberInWords(file.size / 1024, language)} kB ·{' '}
                {dayInWords(file.createdAt, language, false)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {mayBeSigned && <Upload agreementId={id} kind="signed_agreement" name={t.signedFile} />}
      {shown && (
        <ViewFile
          file={{ ...shown, read: () => readDocument(shown.id) }}
          onClose={() => setShown(undefined)}
        />
      )}
    </section>
  )
}

/** What a file holds. */
export async function readDocument(id: string): Promise<Blob> {
  const { data } = await api.GET('/v1/documents/{id}/content', { params: { path: { id } }, parseAs: 'blob' })
  return data as Blob
}
