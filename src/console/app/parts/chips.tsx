import { useId, type ReactNode } from 'react'

interface Choice {
  readonly code: string
  /** What the chip shows. */
  readonly label: ReactNode
  /** What a screen reader says, where it is more. */
  readonly said?: string
}

/** One of a few: radio buttons, one tap each, moved through by arrow keys. */
export function OneOf({
  legend,
  choices,
  value,
  onChoose,
  small,
}: {
  legend: string
  choices: readonly Choice[]
  value: string | null
  onChoose: (code: string) => void
  small?: boolean
}) {
  const name = useId()
  return (
    <fieldset className={small ? 'chips small' : 'chips'}>
      <legend>{legend}</legend>
      {choices.map(({ code, label, said }) => (
        <label key={code}>
          <input
            type="radio"
            name={name}
            checked={value === code}
            aria-label={said}
            onChange={() => onChoose(code)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** Any of a few. */
export function AnyOf({
  legend,
  choices,
  value,
  onChoose,
}: {
  legend: string
  choices: readonly Choice[]
  value: readonly string[]
  onChoose: (codes: string[]) => void
}) {
  const toggle = (code: string) =>
    onChoose(choices.map((each) => each.code).filter((each) => value.includes(each) !== (each === code)))
  return (
    <fieldset className="chips">
      <legend>{legend}</legend>
      {choices.map(({ code, label, said }) => (
        <label key={code}>
          <input
            type="checkbox"
            checked={value.includes(code)}
            aria-label={said}
            onChange={() => toggle(code)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}
