import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { api } from '../../api/client.ts'
import { newId } from '../../offline/ids.ts'
import { AnyOf } from '../../parts/chips.tsx'
import { SelectField } from '../../parts/field.tsx'
import { Notice, ProblemNotice } from '../../parts/notices.tsx'
import { go, useTitle } from '../../router.tsx'
import { useMe } from '../../sign-in/session-provider.tsx'
import { Findings } from './findings.tsx'
import { useImportTexts } from './import-texts.ts'
import { Questions } from './questions.tsx'
import { importOf, previewOf, type Answers, type Preview, type Sent } from './sending.ts'
import { Columns, FirstRows } from './understood.tsx'

/** A list, dropped or chosen; what is understood of it, what is asked and what is wrong; then it is imported. */
export function NewImport() {
  const t = useImportTexts()
  useTitle(t.newTitle)
  const { organization } = useMe()
  const [agency, setAgency] = useState('')
  const [file, setFile] = useState<File>()
  // Each choice is another file, also of the same name: what was mended in it is read again.
  const [choice, setChoice] = useState('')
  const choose = (chosen: File) => {
    setFile(chosen)
    setChoice(newId())
  }
  const mayRead = organization !== null || agency !== ''
  return (
    <>
      <h1>{t.newTitle}</h1>
      <p className="lead">{t.newLead}</p>
      {organization === null && <AgencyChoice value={agency} onChoose={setAgency} />}
      {mayRead && <Drop file={file} onFile={choose} />}
      {mayRead && file && (
        <Read key={`${choice} ${agency}`} file={file} choice={choice} leadAgencyId={agency || undefined} />
      )}
    </>
  )
}

function AgencyChoice({ value, onChoose }: { value: string; onChoose: (id: string) => void }) {
  const t = useImportTexts()
  const { data } = useQuery({
    queryKey: ['choices', 'agencies'],
    queryFn: async () => {
      const query = { limit: 200, status: ['active' as const] }
      const { data: page } = await api.GET('/v1/agencies', { params: { query } })
      return page!.data.map(({ id, shortName }) => ({ code: id, label: shortName }))
    },
  })
  return <SelectField label={t.agency} empty="–" choices={data ?? []} value={value} onChoose={onChoose} />
}

/** Where a file is dropped; by keyboard and on a phone it is chosen. */
function Drop({ file, onFile }: { file: File | undefined; onFile: (file: File) => void }) {
  const t = useImportTexts()
  const field = useId()
  return (
    <div
      className="drop box"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        const [dropped] = event.dataTransfer.files
        if (dropped) onFile(dropped)
      }}
    >
      <input
        id={field}
        className="unseen file"
        type="file"
        accept=".xlsx,.ods,.csv"
        onChange={({ target }) => {
          const [chosen] = target.files ?? []
          if (chosen) onFile(chosen)
          // The same file, once mended, can be chosen again.
          target.value = ''
        }}
      />
      <label className="button" htmlFor={field}>
        {file ? t.another : t.drop}
      </label>
      {file && <p>{t.chosen(file.name)}</p>}
    </div>
  )
}

function Read({
  file,
  choice,
  leadAgencyId,
}: {
  file: File
  choice: string
  leadAgencyId: string | undefined
}) {
  const t = useImportTexts()
  const [checked, setChecked] = useState<Answers>({})
  const [changed, setChanged] = useState<Answers>()
  const { data, error, isFetching } = useQuery({
    queryKey: ['import-preview', choice, leadAgencyId, JSON.stringify(checked)],
    staleTime: Infinity,
    retry: false,
    placeholderData: (before: Preview | undefined) => before,
    queryFn: () => previewOf({ file, leadAgencyId, answers: checked }),
  })
  const answers = changed ?? data?.answers ?? checked
  const { report } = data ?? {}
  return (
    <>
      <output>{isFetching && t.reading}</output>
      <ProblemNotice error={error} />
      {data && report && (
        <>
          <p>{t.summary(report.rows, report.created, report.signed, report.registered)}</p>
          <Questions questions={data.questions} answers={answers} onAnswer={setChanged} />
          <Findings
            id="wrong"
            title={t.wrong(report.errorCount)}
            lead={t.wrongLead}
            findings={report.errors}
            count={report.errorCount}
          />
          <Columns preview={data} answers={answers} onAnswer={setChanged} />
          <FirstRows rows={data.firstRows} />
          <Findings
            id="look"
            title={t.look(report.warningCount)}
            findings={report.warnings}
            count={report.warningCount}
          />
          {changed ? (
            <div className="acts">
              <Notice>{t.checkFirst}</Notice>
              <button
                type="button"
                className="button primary"
                onClick={() => {
                  setChecked(changed)
                  setChanged(undefined)
                }}
              >
                {t.check}
              </button>
            </div>
          ) : data.questions.length > 0 || report.errorCount > 0 ? (
            <Notice>{t.notYet}</Notice>
          ) : (
            <Run sent={{ file, leadAgencyId, answers: data.answers }} count={report.created} />
          )}
        </>
      )}
    </>
  )
}

function Run({ sent, count }: { sent: Sent; count: number }) {
  const t = useImportTexts()
  const cache = useQueryClient()
  const [key] = useState(newId)
  const [keep, setKeep] = useState<string[]>([])
  const [failure, setFailure] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const run = async () => {
    if (busy) return
    setBusy(true)
    setFailure(undefined)
    try {
      const { importId } = await importOf(sent, keep.length > 0, key)
      await cache.invalidateQueries({ queryKey: ['imports'] })
      go(`/manage/imports/${importId}`)
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }
  return (
    <div className="acts">
      <AnyOf
        legend={t.keepAnswers}
        choices={[{ code: 'keep', label: t.keep }]}
        value={keep}
        onChoose={setKeep}
      />
      <ProblemNotice error={failure} />
      <p>
        <button type="button" className="button primary" aria-disabled={busy} onClick={() => void run()}>
          {busy ? t.running : t.run(count)}
        </button>
      </p>
    </div>
  )
}
