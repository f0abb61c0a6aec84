import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { api } from '../api/client.ts'
import { useCodes } from '../api/reference.ts'
import type { AgreementDocument } from '../api/types.ts'
import { newId } from '../offline/ids.ts'
import { ProblemNotice } from '../parts/notices.tsx'
import { useTexts } from '../texts/language.tsx'

type Kind = Exclude<AgreementDocument['kind'], 'imported_list'>

export interface UploadAbout {
  readonly agreementId: string
  /** The item of the checklist that the file meets. */
  readonly checklistCode?: string
  /** Of what kind the file is; of an item of the checklist the kind of its name, else another. */
  readonly kind?: Kind
  readonly name: string
  /** What the button says. */
  readonly text?: string
  readonly onUploaded?: (documentId: string, fileName: string) => void
}

/** A file from the phone or its camera, handed in where it is asked for; sent again after a lost answer it is the same file. */
export function Upload({ agreementId, checklistCode, kind, name, text, onUploaded }: UploadAbout) {
  const { agreements: t } = useTexts()
  const cache = useQueryClient()
  const kinds = useCodes('documentKind')
  const field = useId()
  const [failure, setFailure] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const [ids] = useState(() => new WeakMap<File, string>())
  const send = async (file: File) => {
    setBusy(true)
    setFailure(undefined)
    const id = ids.get(file) ?? newId()
    ids.set(file, id)
    const known = kinds.find(({ code }) => code === checklistCode)?.code as Kind | undefined
    const body = {
      id,
      kind: kind ?? known ?? 'other',
      visibility: 'parties',
      agreementId,
      checklistCode,
    } as const
    try {
      await api.POST('/v1/documents', {
        body: { ...body, file: file.name },
        bodySerializer: () => formOf(body, file),
      })
      onUploaded?.(id, file.name)
    } catch (error) {
      setFailure(error)
    }
    setBusy(false)
    await cache.invalidateQueries({ queryKey: ['agreement', agreementId] })
  }
  return (
    <>
      <input
        id={field}
        className="unseen file"
        type="file"
        accept="application/pdf,image/jpeg,image/png,.docx,.xlsx"
        disabled={busy}
        onChange={({ target }) => target.files?.[0] && void send(target.files[0])}
      />
      <label className="button" htmlFor={field}>
        {busy ? t.uploading : (text ?? t.upload)}
        {text === undefined && <span className="unseen">: {name}</span>}
      </label>
      <ProblemNotice error={failure} />
    </>
  )
}

/** The file is the last part. */
function formOf(fields: Readonly<Record<string, string | undefined>>, file: File): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) form.append(name, value)
  form.append('file', file)
  return form
}
