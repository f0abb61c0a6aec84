import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useCodes } from '../../api/reference.ts'
import type { NewCollaborator, Stage } from '../../api/types.ts'
import { newId } from '../../offline/ids.ts'
import { AnyOf } from '../../parts/chips.tsx'
import { Field, SelectField } from '../../parts/field.tsx'
import { ProblemNotice } from '../../parts/notices.tsx'
import { useMe } from '../../sign-in/session-provider.tsx'
import { useTexts } from '../../texts/language.tsx'
import type { OpenedCase, Party } from '../draft.ts'
import { useSettled } from './use-settled.ts'

/** How many letters before the registry is asked. */
const ENOUGH = 3

/** A new case: with whom, found by three letters or registered on the spot, and about what. */
export function CaseOpening({ name, onOpen }: { name: string; onOpen: (opened: OpenedCase) => void }) {
  const { form: t } = useTexts().meetings
  const { organization } = useMe()
  const stages = useCodes('stage')
  const [partner, setPartner] = useState<Party>()
  const [registered, setRegistered] = useState<NewCollaborator>()
  const [title, setTitle] = useState('')
  const [chosen, setChosen] = useState<string[]>([])
  if (!partner)
    return (
      <FindCollaborator
        name={name}
        onFound={(found, made) => {
          setPartner(found)
          setRegistered(made)
          setTitle((typed) => typed || t.caseTitleWith(found.shortName))
        }}
      />
    )
  return (
    <>
      <p>
        {t.collaborator}: <strong>{partner.shortName}</strong>{' '}
        <button type="button" className="button quiet" onClick={() => setPartner(undefined)}>
          {t.another}
        </button>
      </p>
      <Field
        label={t.caseTitle}
        value={title}
        maxLength={300}
        onChange={({ target }) => setTitle(target.value)}
      />
      <AnyOf
        legend={t.stages}
        choices={stages.map(({ code, label }) => ({ code, label: `${code} ${label}` }))}
        value={chosen}
        onChoose={setChosen}
      />
      <button
        type="button"
        className="button primary wide"
        onClick={() =>
          onOpen({
            known: false,
            id: newId(),
            title: title.trim() || t.caseTitleWith(partner.shortName),
            stages: chosen as Stage[],
            agencies: organization ? [organization] : [],
            collaborators: [partner],
            newCollaborator: registered,
          })
        }
      >
        {t.useCase}
      </button>
    </>
  )
}

function FindCollaborator({
  name,
  onFound,
}: {
  name: string
  onFound: (found: Party, registered?: NewCollaborator) => void
}) {
  const { form: t } = useTexts().meetings
  const [typed, setTyped] = useState(name)
  const [registering, setRegistering] = useState(false)
  const q = useSettled(typed.trim())
  const { data, error } = useQuery({
    queryKey: ['collaborators', q],
    enabled: q.length >= ENOUGH,
    queryFn: async () =>
      (await api.GET('/v1/collaborators', { params: { query: { q, limit: 20 } } })).data!.data,
  })
  if (registering) return <Register name={typed.trim()} onRegister={onFound} />
  return (
    <>
      <Field
        label={t.findCollaborator}
        hint={t.threeLetters}
        type="search"
        value={typed}
        autoComplete="off"
        autoFocus
        onChange={({ target }) => setTyped(target.value)}
      />
      <ProblemNotice error={error} />
      <output className="unseen">{data && t.found(data.length)}</output>
      <ul className="cards">
        {data?.map(({ id, shortName, legalName }) => (
          <li key={id}>
            <button type="button" className="choice" onClick={() => onFound({ id, shortName })}>
              <strong>{shortName}</strong>
              <span>{legalName}</span>
            </button>
          </li>
        ))}
      </ul>
      {typed.trim().length >= ENOUGH && (
        <button type="button" className="button wide" onClick={() => setRegistering(true)}>
          + {t.register(typed.trim())}
        </button>
      )}
    </>
  )
}

function Register({
  name,
  onRegister,
}: {
  name: string
  onRegister: (party: Party, registered: NewCollaborator) => void
}) {
  const { form: t } = useTexts().meetings
  const kinds = useCodes('organizationKind').filter(({ code }) => code !== 'province' && code !== 'agency')
  const sectors = useCodes('sector')
  const [legalName, setLegalName] = useState(name)
  const [shortName, setShortName] = useState(name)
  const [kind, setKind] = useState('company')
  const [sector, setSector] = useState('other')
  const isWhole = legalName.trim() !== '' && shortName.trim() !== ''
  const register = () => {
    if (!isWhole) return
    const party = { id: newId(), shortName: shortName.trim() }
    onRegister(party, {
      ...party,
      legalName: legalName.trim(),
      kind: kind as NewCollaborator['kind'],
      sector: sector as NewCollaborator['sector'],
    })
  }
  return (
    <>
      <Field
        label={t.legalName}
        value={legalName}
        maxLength={300}
        autoFocus
        onChange={({ target }) => setLegalName(target.value)}
      />
      <Field
        label={t.shortName}
        value={shortName}
        maxLength={100}
        onChange={({ target }) => setShortName(target.value)}
      />
      <SelectField label={t.kindOf} choices={kinds} value={kind} onChoose={setKind} />
      <SelectField label={t.sector} choices={sectors} value={sector} onChoose={setSector} />
      <button type="button" className="button primary wide" aria-disabled={!isWhole} onClick={register}>
        {t.useCollaborator}
      </button>
    </>
  )
}
