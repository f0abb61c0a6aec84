import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { queries } from '../api/queries.ts'
import { useCodes, useLabel } from '../api/reference.ts'
import type { Schemas } from '../api/types.ts'
import { SelectField } from '../parts/field.tsx'
import { ProblemNotice } from '../parts/notices.tsx'
import { useMailTexts } from './mail-texts.ts'

type Patch = Schemas['NotificationPreferencesPatch']
const queryKey = ['mail-choices']
const address = '/v1/me/notification-preferences'

/** What is mailed to the person, and when. Each choice is kept at once. */
export default function MailChoices() {
  const t = useMailTexts()
  const label = useLabel()
  const languages = useCodes('mailLanguage')
  const timings = useCodes('mailTiming')
  const [state, setState] = useState<'busy' | 'saved'>()
  const [failure, setFailure] = useState<unknown>()
  const { data, error } = useQuery({
    queryKey,
    queryFn: async () => {
      const { data: chosen, response } = await api.GET(address)
      return { ...chosen!, etag: response.headers.get('etag')! }
    },
  })
  if (!data) return <ProblemNotice error={error} />
  const choose = async (body: Patch) => {
    setState('busy')
    setFailure(undefined)
    try {
      const header = { 'If-Match': data.etag }
      const { data: chosen, response } = await api.PATCH(address, { params: { header }, body })
      queries.setQueryData(queryKey, { ...chosen!, etag: response.headers.get('etag')! })
      setState('saved')
    } catch (refused) {
      setState(undefined)
      setFailure(refused)
      // Whoever chose on another device meanwhile sees that before choosing again.
      await queries.invalidateQueries({ queryKey })
    }
  }
  const disabled = state === 'busy'
  const { tasks, ...kinds } = data.mail
  return (
    <section aria-labelledby="mail" className="stack">
      <h2 id="mail">{t.title}</h2>
      <p className="hint">{t.lead}</p>
      <SelectField
        label={t.language}
        choices={languages}
        value={data.language}
        disabled={disabled}
        onChoose={(language) => void choose({ language: language as Patch['language'] })}
      />
      {Object.entries(kinds).map(([kind, timing]) => (
        <SelectField
          key={kind}
          label={label('notificationKind', kind)}
          choices={timings}
          value={timing}
          disabled={disabled}
          onChoose={(chosen) => void choose({ mail: { [kind]: chosen } })}
        />
      ))}
      <SelectField
        label={t.tasks}
        choices={timings.filter(({ code }) => code !== 'at_once')}
        value={tasks}
        disabled={disabled}
        onChoose={(chosen) => void choose({ mail: { tasks: chosen as typeof tasks } })}
      />
      <ProblemNotice error={failure} />
      <output>{state === 'saved' && t.saved}</output>
    </section>
  )
}
