import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useLabel } from '../../api/reference.ts'
import { readOrKept } from '../../offline/kept.ts'
import { Field } from '../../parts/field.tsx'
import { Loading, ProblemNotice } from '../../parts/notices.tsx'
import { useTexts } from '../../texts/language.tsx'
import type { KnownCase, OpenedCase } from '../draft.ts'
import { CaseOpening } from './case-opening.tsx'
import { useSettled } from './use-settled.ts'

/** Chooses the case of a meeting among those that are open, or opens one. The list is there without a network, too. */
export function CaseChoice({ onChoose }: { onChoose: (chosen: KnownCase | OpenedCase) => void }) {
  const { form: t } = useTexts().meetings
  const label = useLabel()
  const [typed, setTyped] = useState('')
  const [opening, setOpening] = useState(false)
  const q = useSettled(typed.trim())
  const {
    data: cases,
    error,
    isPending,
  } = useQuery({
    queryKey: ['open-cases', q],
    queryFn: () => (q === '' ? readOrKept('open-cases', () => openCases()) : openCases(q)),
  })
  if (opening) return <CaseOpening name={typed.trim()} onOpen={onChoose} />
  return (
    <>
      <Field
        label={t.findCase}
        type="search"
        value={typed}
        autoComplete="off"
        onChange={({ target }) => setTyped(target.value)}
      />
      <button type="button" className="button" onClick={() => setOpening(true)}>
        + {t.openCase}
      </button>
      <ProblemNotice error={error} />
      {isPending && <Loading />}
      {cases?.length === 0 && <p className="lead">{t.noCase}</p>}
      <ul className="cards">
        {cases?.map((each) => (
          <li key={each.id}>
            <button type="button" className="choice" onClick={() => onChoose(knownCase(each))}>
              <strong>{each.title}</strong>
              <span>
                {each.collaborators.map(({ shortName }) => shortName).join(', ')} ·{' '}
                {label('caseStatus', each.status)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

async function openCases(q?: string) {
  const query = { status: ['exploring', 'offered', 'agreed_to_proceed'] as const, limit: 20, q }
  const { data } = await api.GET('/v1/cases', {
    params: {
      query: { ...query, status: [...query.status], ...(q === undefined && { sort: '-updatedAt' as const }) },
    },
  })
  return data!.data.filter(({ allowedActions }) => allowedActions.includes('log_meeting'))
}

export const knownCase = ({
  id,
  title,
  agencies,
  collaborators,
}: Pick<KnownCase, 'id' | 'title' | 'agencies' | 'collaborators'>): KnownCase => ({
  known: true,
  id,
  title,
  agencies: agencies.map(({ id, shortName }) => ({ id, shortName })),
  collaborators: collaborators.map(({ id, shortName }) => ({ id, shortName })),
})
