import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../api/client.ts'
import { useLabel } from '../api/reference.ts'
import type { AgreementDocument } from '../api/types.ts'
import { Loading, ProblemNotice } from '../parts/notices.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { useLanguage } from '../texts/language.tsx'
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
        <Sheet title={shown.fileName} open onClose={() => setShown(undefined)}>
          <View file={shown} />
        </Sheet>
      )}
    </section>
  )
}

function View({ file }: { file: AgreementDocument }) {
  const { data, error } = useQuery({
    queryKey: ['content', file.id],
    gcTime: 0,
    queryFn: async () => {
      const { data: content } = await api.GET('/v1/documents/{id}/content', {
        params: { path: { id: file.id } },
        parseAs: 'blob',
      })
      return content as Blob
    },
  })
  if (error) return <ProblemNotice error={error} />
  return data ? <Content file={file} content={data} /> : <Loading />
}

function Content({ file, content }: { file: AgreementDocument; content: Blob }) {
  const { agreements: t } = useLanguage().texts
  const [address] = useState(() => URL.createObjectURL(new Blob([content], { type: file.mediaType })))
  useEffect(() => () => URL.revokeObjectURL(address), [address])
  return (
    <>
      <a className="button primary" href={address} download={file.fileName}>
        {t.download}
      </a>
      {file.mediaType === 'application/pdf' && (
        // oxlint-disable-next-line react/iframe-missing-sandbox -- browsers show no PDF in a sandbox
        <iframe className="viewer" src={address} title={file.fileName} />
      )}
      {file.mediaType.startsWith('image/') && <img className="viewer" src={address} alt={file.fileName} />}
    </>
  )
}
