import { useRef, useState, type FormEvent } from 'react'
import { ProblemError } from '../../api/client.ts'
import { useOnlyTab } from '../../meetings/use-only-tab.ts'
import { useTexts } from '../../texts/language.tsx'
import { Loading, Notice, ProblemNotice } from '../notices.tsx'
import { Entry } from './entry.tsx'
import { changedIn, conflictsOf, type FormField, type Said } from './fields.ts'
import { useFormTexts } from './form-texts.ts'
import { useTyped } from './use-typed.ts'

export interface FormAbout {
  /** Where it is typed: another record or action has another place. */
  readonly place: string
  readonly fields: readonly FormField[]
  /** What the registry holds now, where the form changes a record. */
  readonly now?: Said
  /** What is filled in at first and can be changed. */
  readonly start?: Said
  readonly submit: string
  readonly tone?: string | undefined
  /** Sends what differs from what the registry holds; the id is that of the record it makes. */
  readonly send: (said: Said, id: string) => Promise<unknown>
  readonly onDone: () => void
  readonly onStay?: () => void
  /** The registry is to be read again. */
  readonly onStale?: () => void
}

const nothingHeld: Said = {}

/**
 * One way for every form: what is typed stays on the device until the registry has it; what somebody else changed meanwhile
 * is shown beside it, and nothing is sent before the person has chosen.
 */
export function RecordForm(about: FormAbout) {
  const { mine, take } = useOnlyTab(about.place)
  const t = useFormTexts()
  if (mine) return <Form {...about} />
  return (
    <Notice>
      <p>{t.otherTab}</p>
      <button type="button" className="button" onClick={take}>
        {t.moveHere}
      </button>
    </Notice>
  )
}

function Form({
  place,
  fields,
  now = nothingHeld,
  start = nothingHeld,
  submit,
  tone = 'primary',
  send,
  onDone,
  onStay,
  onStale,
}: FormAbout) {
  const t = useFormTexts()
  const { cancel } = useTexts()
  const form = useRef<HTMLFormElement>(null)
  const { typed, restored, change, forget } = useTyped(place, start)
  const [failure, setFailure] = useState<unknown>()
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  if (!typed) return <Loading />
  const conflicts = conflictsOf(typed.said, typed.base, now)
  const valueOf = (name: string) => typed.said[name] ?? now[name] ?? ''
  const say = (name: string, text: string) =>
    change({
      ...typed,
      said: { ...typed.said, [name]: text },
      // Once chosen against what the registry holds now, it is no longer in conflict.
      base: { ...typed.base, [name]: typed.base[name] ?? now[name] ?? '' },
    })
  const settle = (name: string, text: string) =>
    change({
      ...typed,
      said: { ...typed.said, [name]: text },
      base: { ...typed.base, [name]: now[name] ?? '' },
    })
  const lacks = fields.filter(({ name, required }) => required && valueOf(name).trim() === '')
  const errors = errorsOf(failure)
  const errorOf = (field: FormField) =>
    errors.get(field.name) ?? (asked && lacks.includes(field) ? t.needed : undefined)
  const focusWrong = () =>
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus())
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (busy || conflicts.length > 0) return
    if (lacks.length > 0) return focusWrong()
    setBusy(true)
    setFailure(undefined)
    try {
      await send(changedIn(typed.said, now), typed.id)
      forget()
      onDone()
    } catch (error) {
      if (error instanceof ProblemError && error.problem.status === 412) onStale?.()
      setFailure(error)
      focusWrong()
    }
    setBusy(false)
  }
  return (
    <form ref={form} className="stack" onSubmit={(event) => void save(event)} noValidate>
      {restored && (
        <Notice>
          <p>{t.restored}</p>
          <button type="button" className="button quiet" onClick={forget}>
            {t.startAnew}
          </button>
        </Notice>
      )}
      {conflicts.length > 0 && <Notice>{t.stale}</Notice>}
      {fields.map((field, index) => (
        <div key={field.name}>
          <Entry
            field={field}
            value={valueOf(field.name)}
            error={errorOf(field)}
            focused={index === 0}
            onChange={(text) => say(field.name, text)}
          />
          {conflicts.includes(field.name) && (
            <div className="theirs">
              <p>
                <strong>{t.inRegistry}</strong> {shown(field, now[field.name]) || t.empty}
              </p>
              <div className="row">
                <button
                  type="button"
                  className="button"
                  onClick={() => settle(field.name, now[field.name] ?? '')}
                >
                  {t.takeTheirs}
                </button>
                <button
                  type="button"
                  className="button"
                  onClick={() => settle(field.name, valueOf(field.name))}
                >
                  {t.keepMine}
                </button>
              </div>
            </div>
          )}
        </div>
      ))}
      <ProblemNotice error={failure} />
      <div className="row">
        <button type="submit" className={`button ${tone}`} aria-disabled={busy}>
          {busy ? t.saving : submit}
        </button>
        {onStay && (
          <button type="button" className="button" onClick={onStay}>
            {cancel}
          </button>
        )}
      </div>
    </form>
  )
}

/** What is wrong with which field, by the pointers of the problem. */
function errorsOf(failure: unknown): ReadonlyMap<string, string> {
  const errors = failure instanceof ProblemError ? (failure.problem.errors ?? []) : []
  return new Map(errors.map(({ pointer, message }) => [pointer.split('/').at(1) ?? '', message]))
}

function shown({ choices }: FormField, value = ''): string {
  if (!choices) return value
  const labels = value.split(',').map((code) => choices.find((each) => each.code === code)?.label ?? code)
  return labels.join(', ')
}
