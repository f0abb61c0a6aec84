import { useState } from 'react'
import { api } from '../api/client.ts'
import { useCodes } from '../api/reference.ts'
import type { Agreement, Case } from '../api/types.ts'
import { OneOf } from '../parts/chips.tsx'
import { ProblemNotice } from '../parts/notices.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { go } from '../router.tsx'
import { useTexts } from '../texts/language.tsx'

/** Raises a case to a draft agreement; the kind that the regime advises is offered. */
export function Promote({ of, etag }: { of: Case; etag: string }) {
  const { acts: t } = useTexts()
  const types = useCodes('agreementType')
  const [open, setOpen] = useState(false)
  const advised =
    of.regime.advice === 'sinergi' ? 'nota_kesepakatan' : of.agreements.length === 0 ? 'mou' : 'pks'
  const [type, setType] = useState<string>(advised)
  const [failure, setFailure] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const promote = async () => {
    if (busy) return
    setBusy(true)
    setFailure(undefined)
    try {
      const { data } = await api.POST('/v1/cases/{id}/promote', {
        params: { path: { id: of.id }, header: { 'If-Match': etag } },
        body: { type: type as Agreement['type'] },
      })
      go(`/agreements/${data!.id}`)
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }
  return (
    <div className="acts">
      <button type="button" className="button primary" onClick={() => setOpen(true)}>
        {t.promote}
      </button>
      <Sheet title={t.promote} open={open} onClose={() => setOpen(false)}>
        <p>{t.promoteLead}</p>
        <OneOf legend={t.promoteTo} choices={types} value={type} onChoose={setType} />
        <ProblemNotice error={failure} />
        <button
          type="button"
          className="button primary wide"
          aria-disabled={busy}
          onClick={() => void promote()}
        >
          {t.promote}
        </button>
      </Sheet>
    </div>
  )
}
