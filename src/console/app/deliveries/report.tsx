import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { useKecamatan } from '../api/reference.ts'
import type { Schemas } from '../api/types.ts'
import { inJakarta } from '../meetings/minutes.ts'
import { bodyOf, type FormField, type Said } from '../parts/form/fields.ts'
import { RecordForm } from '../parts/form/record-form.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { useDeliveryTexts } from './delivery-texts.ts'

/** What was done for a promise, told with a photo from the phone, and handed to the agency to verify. */
export function Report({
  commitment: { id, agreementId, description, unit },
}: {
  commitment: Pick<Schemas['Commitment'], 'id' | 'agreementId' | 'description' | 'unit'>
}) {
  const t = useDeliveryTexts()
  const cache = useQueryClient()
  const places = useKecamatan()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const [today] = useState(() => inJakarta(Date.now()).day)
  const fields: readonly FormField[] = [
    { name: 'heldOn', label: t.heldOn, kind: 'day', required: true },
    { name: 'value', label: t.value(unit ?? ''), kind: 'number', required: true },
    { name: 'kecamatan', label: t.kecamatan, kind: 'choice', choices: places },
    { name: 'beneficiaries', label: t.beneficiaries, kind: 'number' },
    { name: 'beneficiariesWomen', label: t.women, kind: 'number' },
    { name: 'note', label: t.note, kind: 'text' },
    { name: 'evidenceDocumentId', label: t.evidence, kind: 'file', about: { agreementId, kind: 'evidence' } },
  ]
  const send = async (said: Said, made: string) => {
    const body = { ...(bodyOf(said, fields) as Schemas['NewActivity']), id: made }
    const { data, response } = await api.POST('/v1/commitments/{id}/activities', {
      params: { path: { id } },
      body,
    })
    // After a lost answer it may have been handed in already.
    if (data!.status !== 'draft') return
    const header = { 'If-Match': response.headers.get('etag')! }
    await api.POST('/v1/activities/{id}/submit', { params: { path: { id: made }, header } })
  }
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {t.report}
        <span className="unseen">: {description}</span>
      </button>
      <Sheet title={t.report} open={open} onClose={close}>
        <p>
          <strong>{description}</strong>
        </p>
        <p className="hint">{t.lead}</p>
        <RecordForm
          place={`commitment:${id}:delivery`}
          fields={fields}
          start={{ heldOn: today }}
          submit={t.submit}
          send={send}
          onDone={() => {
            close()
            for (const key of ['agreement', 'own', 'tasks']) void cache.invalidateQueries({ queryKey: [key] })
          }}
          onStay={close}
        />
      </Sheet>
    </>
  )
}
