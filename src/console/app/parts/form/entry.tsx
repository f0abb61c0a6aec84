import { AnyOf } from '../chips.tsx'
import { Field, SelectField, TextField } from '../field.tsx'
import { dayInWords } from '../../texts/times.ts'
import { useLanguage } from '../../texts/language.tsx'
import type { FormField } from './fields.ts'
import { FileEntry } from './file-entry.tsx'
import { useFormTexts } from './form-texts.ts'

const nothing: NonNullable<FormField['choices']> = []

/** One field of a form, by its kind. */
export function Entry({
  field: { name, label, kind = 'line', choices = nothing, required, hint, about: of },
  value,
  error,
  focused,
  onChange,
}: {
  field: FormField
  value: string
  error: string | undefined
  focused: boolean
  onChange: (text: string) => void
}) {
  const { language, texts } = useLanguage()
  const t = useFormTexts()
  const about = {
    name,
    label: required ? label : `${label} (${texts.optional})`,
    hint,
    error,
    autoFocus: focused,
    'aria-required': required,
  }
  const typing = { value, onChange: ({ target }: { target: { value: string } }) => onChange(target.value) }
  if (kind === 'text') return <TextField rows={4} maxLength={4000} {...about} {...typing} />
  if (kind === 'several')
    return (
      <>
        <AnyOf
          legend={label}
          choices={choices}
          value={value === '' ? [] : value.split(',')}
          onChoose={(codes) => onChange(codes.join(','))}
        />
        {hint && <p className="hint">{hint}</p>}
      </>
    )
  if (kind === 'yes')
    return (
      <AnyOf
        legend={label}
        choices={[{ code: 'yes', label: texts.yes }]}
        value={value === '' ? [] : ['yes']}
        onChoose={([code = '']) => onChange(code)}
      />
    )
  if (kind === 'choice')
    return (
      <SelectField
        label={about.label}
        hint={hint}
        error={error}
        choices={choices}
        value={value}
        onChoose={onChange}
        empty={t.choose}
      />
    )
  if (kind === 'file' && of)
    return (
      <FileEntry label={about.label} about={of} value={value} attached={t.attached} onChange={onChange} />
    )
  if (kind === 'day') {
    const words = [value && dayInWords(value, language), hint].filter(Boolean).join(' · ')
    return <Field type="date" {...about} hint={words} {...typing} />
  }
  if (kind === 'number') return <Field type="number" inputMode="decimal" step="any" {...about} {...typing} />
  return <Field {...about} {...typing} />
}
