import { ProblemError } from '../api/client.ts'
import { Link, useTitle } from '../router.tsx'
import { useTexts } from '../texts/language.tsx'
import { ProblemNotice } from './notices.tsx'

/** Nothing is at this address, or nothing that this person may see. */
export function NotFound() {
  const { problem: t } = useTexts()
  useTitle(t.notFound)
  return (
    <>
      <h1>{t.notFound}</h1>
      <p>{t.notFoundDetail}</p>
      <Link href="/" className="button">
        {t.home}
      </Link>
    </>
  )
}

/** Instead of a screen whose record could not be read: what the interface says of an address helps nobody here. */
export function Unreadable({ error, retry }: { error: unknown; retry: () => void }) {
  const { problem: t } = useTexts()
  if (error instanceof ProblemError && [400, 404].includes(error.problem.status)) return <NotFound />
  return (
    <>
      <h1>{t.unreadable}</h1>
      <ProblemNotice error={error} retry={retry} />
    </>
  )
}
