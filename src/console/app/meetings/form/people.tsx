import { useState } from 'react'
import { Field, SelectField } from '../../parts/field.tsx'
import { useTexts } from '../../texts/language.tsx'
import type { Party } from '../draft.ts'
import type { Person } from '../minutes.ts'
import { LineBox, newKey, Part, withLine, withoutLine } from './lines.tsx'

/** Who was there; those of last time are offered, one tap each. */
export function People({
  people,
  parties,
  lastTime,
  onChange,
}: {
  people: readonly Person[]
  parties: readonly Party[]
  lastTime: readonly Person[]
  onChange: (people: readonly Person[]) => void
}) {
  const { form: t } = useTexts().meetings
  const [added, setAdded] = useState<string>()
  const isThere = (name: string) => people.some((each) => each.name.trim() === name)
  const offered = lastTime.filter(({ name }) => !isThere(name))
  const nameOf = (id: string | null) => parties.find((each) => each.id === id)?.shortName
  const add = () => {
    const key = newKey()
    setAdded(key)
    onChange([...people, { key, name: '', title: '', organizationId: null }])
  }
  return (
    <Part title={t.people}>
      {offered.length > 0 && (
        <div className="offered">
          <p className="hint">{t.lastTime}</p>
          <div className="row">
            {offered.length > 1 && (
              <button
                type="button"
                className="button primary"
                onClick={() => onChange([...people, ...offered.map((each) => ({ ...each, key: newKey() }))])}
              >
                + {t.everyone(offered.length)}
              </button>
            )}
            {offered.map((each) => (
              <button
                key={each.key}
                type="button"
                className="button"
                onClick={() => onChange([...people, { ...each, key: newKey() }])}
              >
                + {each.name}
                {nameOf(each.organizationId) && ` (${nameOf(each.organizationId)})`}
              </button>
            ))}
          </div>
        </div>
      )}
      {people.map((each, index) => (
        <LineBox
          key={each.key}
          name={each.name || `${t.person} ${index + 1}`}
          onRemove={() => onChange(withoutLine(people, each.key))}
        >
          <Field
            label={t.personName}
            value={each.name}
            maxLength={200}
            autoComplete="off"
            autoFocus={each.key === added}
            onChange={({ target }) => onChange(withLine(people, each.key, { name: target.value }))}
          />
          <div className="pair">
            {!each.guest && (
              <SelectField
                label={t.from}
                empty={t.choose}
                choices={parties.map(({ id, shortName }) => ({ code: id, label: shortName }))}
                value={each.organizationId ?? ''}
                onChoose={(id) => onChange(withLine(people, each.key, { organizationId: id || null }))}
              />
            )}
            <Field
              label={t.personTitle}
              value={each.title}
              maxLength={200}
              autoComplete="off"
              onChange={({ target }) => onChange(withLine(people, each.key, { title: target.value }))}
            />
          </div>
        </LineBox>
      ))}
      <button type="button" className="button" onClick={add}>
        + {t.person}
      </button>
    </Part>
  )
}
