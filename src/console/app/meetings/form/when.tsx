import { useCodes } from '../../api/reference.ts'
import { OneOf } from '../../parts/chips.tsx'
import { Field, TextField } from '../../parts/field.tsx'
import { useLanguage } from '../../texts/language.tsx'
import { dayInWords } from '../../texts/times.ts'
import type { MinutesForm } from '../minutes.ts'
import { Part } from './lines.tsx'

/** What kind of meeting, when, where and about what. */
export function When({
  form,
  onChange,
}: {
  form: MinutesForm
  onChange: (change: Partial<MinutesForm>) => void
}) {
  const { language, texts } = useLanguage()
  const { form: t } = texts.meetings
  const kinds = useCodes('meetingKind')
  const modes = useCodes('meetingMode')
  return (
    <Part title={t.when}>
      <div className="stack">
        <TextField
          label={t.agenda}
          value={form.agenda}
          maxLength={4000}
          onChange={({ target }) => onChange({ agenda: target.value })}
        />
        <OneOf legend={t.kind} choices={kinds} value={form.kind} onChoose={(kind) => onChange({ kind })} />
        <Field
          label={t.day}
          type="date"
          value={form.day}
          hint={form.day && dayInWords(form.day, language)}
          onChange={({ target }) => onChange({ day: target.value })}
        />
        <div className="pair">
          <Field
            label={t.start}
            type="time"
            value={form.from}
            onChange={({ target }) => onChange({ from: target.value })}
          />
          <Field
            label={t.end}
            type="time"
            value={form.until}
            onChange={({ target }) => onChange({ until: target.value })}
          />
        </div>
        <OneOf legend={t.mode} choices={modes} value={form.mode} onChoose={(mode) => onChange({ mode })} />
        <Field
          label={t.venue}
          value={form.venue}
          maxLength={200}
          onChange={({ target }) => onChange({ venue: target.value })}
        />
      </div>
    </Part>
  )
}
