import { useId, type ReactNode } from 'react'
import { newId } from '../../offline/ids.ts'
import { useTexts } from '../../texts/language.tsx'

/** Changes a list of lines: each is found by its key. */
export const withLine = <T extends { readonly key: string }>(
  lines: readonly T[],
  key: string,
  change: Partial<T>,
): T[] => lines.map((line) => (line.key === key ? { ...line, ...change } : line))

export const withoutLine = <T extends { readonly key: string }>(lines: readonly T[], key: string): T[] =>
  lines.filter((line) => line.key !== key)

export const newKey = newId

/** A part of the form: its lines, and the ways to add one. */
export function Part({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className="part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {hint && <p className="hint">{hint}</p>}
      {children}
    </section>
  )
}

/** One line with the way to take it out. */
export function LineBox({
  name,
  onRemove,
  children,
}: {
  name: string
  onRemove: () => void
  children: ReactNode
}) {
  const { remove } = useTexts()
  return (
    <fieldset className="line box">
      <legend>{name}</legend>
      <div className="stack tight">{children}</div>
      <button type="button" className="button quiet bad" aria-label={`${remove}: ${name}`} onClick={onRemove}>
        {remove}
      </button>
    </fieldset>
  )
}
