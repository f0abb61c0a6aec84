import type { ReactNode } from 'react'
import { NoAnswer, ProblemError } from '../api/client.ts'
import { useTexts } from '../texts/language.tsx'

/** Something to know. */
export const Notice = ({ children }: { children: ReactNode }) => <div className="notice">{children}</div>

/** Something went wrong; said at once by a screen reader. */
export const Alert = ({ children }: { children: ReactNode }) => (
  <div className="notice bad" role="alert">
    {children}
  </div>
)

/** What the registry answered, with each of its reasons; nothing where nothing went wrong. */
export function ProblemNotice({
  error,
  retry,
  placeOf,
}: {
  error: unknown
  retry?: () => void
  placeOf?: ((code: string) => string | undefined) | undefined
}) {
  const { problem: t, retry: again } = useTexts()
  if (error === undefined || error === null) return null
  const problem = error instanceof ProblemError ? error.problem : undefined
  const said = problem?.detail ?? problem?.title ?? (error instanceof NoAnswer ? t.noAnswer : t.unexpected)
  return (
    <Alert>
      <p>{said}</p>
      {problem?.reasons && (
        <ul>
          {problem.reasons.map(({ code, message }) => (
            <li key={code + message}>
              {message} {placeOf?.(code) && <a href={placeOf(code)}>{t.mendHere}</a>}
            </li>
          ))}
        </ul>
      )}
      {problem?.errors && (
        <ul>
          {problem.errors.map(({ pointer, message }) => (
            <li key={pointer}>{message}</li>
          ))}
        </ul>
      )}
      {problem && <p className="small">{t.requestId(problem.requestId)}</p>}
      {retry && (
        <button type="button" className="button" onClick={retry}>
          {again}
        </button>
      )}
    </Alert>
  )
}

export const Loading = () => {
  const { loading } = useTexts()
  return <output className="loading">{loading}</output>
}
