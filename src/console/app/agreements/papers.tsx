import { useState } from 'react'
import { api } from '../api/client.ts'
import { ViewFile, type Shown } from '../parts/view-file.tsx'
import { useRecordTexts } from './record-texts.ts'

const pdf = 'application/pdf'
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** What is printed or sent on, made of the record as it stands. */
export function Papers({ id, number }: { id: string; number: string }) {
  const t = useRecordTexts()
  const [shown, setShown] = useState<Shown>()
  const papers = [
    { path: '/v1/agreements/{id}/papers/agreement-sheet', name: t.paper.sheet },
    { path: '/v1/agreements/{id}/papers/draft-agreement', name: t.paper.draft },
    { path: '/v1/agreements/{id}/papers/control-sheet', name: t.paper.control },
  ] as const
  const open = (name: string, path: (typeof papers)[number]['path'], mediaType: string) =>
    setShown({
      id: `${path} ${id} ${mediaType}`,
      fileName: `${name} ${number.replaceAll('/', '-')}.${mediaType === pdf ? 'pdf' : 'docx'}`,
      mediaType,
      read: async () => {
        const headers = { accept: mediaType }
        const { data } = await api.GET(path, { params: { path: { id } }, headers, parseAs: 'blob' })
        return data as Blob
      },
    })
  return (
    <section aria-labelledby="papers" className="screen-only">
      <h2 id="papers">{t.papers}</h2>
      <ul className="cards">
        {papers.map(({ path, name }) => (
          <li key={path} className="card">
            <strong>{name}</strong>
            <div className="row">
              <button type="button" className="button" onClick={() => open(name, path, pdf)}>
                {t.paper.pdf}
                <span className="unseen">: {name}</span>
              </button>
              <button type="button" className="button" onClick={() => open(name, path, docx)}>
                {t.paper.docx}
                <span className="unseen">: {name}</span>
              </button>
            </div>
          </li>
        ))}
      </ul>
      {shown && <ViewFile file={shown} onClose={() => setShown(undefined)} />}
    </section>
  )
}
