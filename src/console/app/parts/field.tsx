import { useId, type InputHTMLAttributes, type ReactNode, type TextareaHTMLAttributes } from 'react'

interface About {
  readonly label: string
  readonly hint?: ReactNode
  /** What is wrong with it. */
  readonly error?: string | undefined
}

/** Which texts belong to a field, by their ids. */
function useDescribed({ hint, error }: Omit<About, 'label'>) {
  const id = useId()
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return {
    id,
    described: { id, 'aria-describedby': ids || undefined, 'aria-invalid': error ? true : undefined },
  }
}

function Around({ id, label, hint, error, children }: About & { id: string; children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children}
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}

export function Field({ label, hint, error, ...input }: About & InputHTMLAttributes<HTMLInputElement>) {
  const { id, described } = useDescribed({ hint, error })
  return (
    <Around id={id} label={label} hint={hint} error={error}>
      <input {...described} {...input} />
    </Around>
  )
}

export function TextField({
  label,
  hint,
  error,
  ...area
}: About & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const { id, described } = useDescribed({ hint, error })
  return (
    <Around id={id} label={label} hint={hint} error={error}>
      <textarea rows={2} {...described} {...area} />
    </Around>
  )
}

interface Choice {
  readonly code: string
  readonly label: string
}

export function SelectField({
  label,
  hint,
  error,
  choices,
  value,
  onChoose,
  empty,
  disabled,
}: About & {
  choices: readonly Choice[]
  value: string
  onChoose: (code: string) => void
  empty?: string
  disabled?: boolean
}) {
  const { id, described } = useDescribed({ hint, error })
  return (
    <Around id={id} label={label} hint={hint} error={error}>
      <select
        {...described}
        value={value}
        disabled={disabled}
        onChange={({ target }) => onChoose(target.value)}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {choices.map(({ code, label: said }) => (
          <option key={code} value={code}>
            {said}
          </option>
        ))}
      </select>
    </Around>
  )
}
