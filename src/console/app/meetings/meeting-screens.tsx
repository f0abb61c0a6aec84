import { useEffect, useRef } from 'react'
import { api } from '../api/client.ts'
import type { Case } from '../api/types.ts'
import { addDraft } from '../offline/drafts.ts'
import { Loading } from '../parts/notices.tsx'
import { go, useAddress } from '../router.tsx'
import { useMe } from '../sign-in/session-provider.tsx'
import { useTexts } from '../texts/language.tsx'
import { MeetingPage } from './detail.tsx'
import { knownCase } from './form/case-choice.tsx'
import { MeetingForm } from './form/form.tsx'
import { Meetings } from './list.tsx'
import { newDraft } from './new-draft.ts'
import '../styles/minutes.css'

/** The screens below `/meetings`. */
export default function MeetingScreens() {
  const [, , second, third] = useAddress().pathname.split('/')
  if (!second) return <Meetings />
  if (second === 'new') return <Begin />
  if (second === 'draft' && third) return <MeetingForm key={third} id={third} />
  return <MeetingPage key={second} id={second} />
}

/** Makes a draft and goes to it; of the case in the address, where there is one. */
function Begin() {
  const me = useMe()
  const { form: t } = useTexts().meetings
  const caseId = useAddress().searchParams.get('case')
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    const begin = async () => {
      const draft = newDraft(me.id, me.membershipId ?? undefined, Date.now())
      const of = caseId === null ? null : await caseOf(caseId)
      await addDraft({ ...draft, case: of, form: { ...draft.form, agenda: of ? t.agendaOf(of.title) : '' } })
      go(`/meetings/draft/${draft.id}`, { replace: true })
    }
    void begin()
  }, [me, caseId, t])
  return <Loading />
}

/** Null where it cannot be read now: it is chosen in the form then. */
async function caseOf(id: string) {
  try {
    return knownCase((await api.GET('/v1/cases/{id}', { params: { path: { id } } })).data as Case)
  } catch {
    return null
  }
}
