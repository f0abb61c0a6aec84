import { useState } from 'react'
import { useCodes } from '../../api/reference.ts'
import { OneOf } from '../../parts/chips.tsx'
import { Field, SelectField, TextField } from '../../parts/field.tsx'
import { useLanguage } from '../../texts/language.tsx'
import { dayInWords } from '../../texts/times.ts'
import type { Party } from '../draft.ts'
import type { Action, Line, MinutesForm, Obstacle } from '../minutes.ts'
import { LineBox, newKey, Part, withLine, withoutLine } from './lines.tsx'

export function Obstacles({
  obstacles,
  onChange,
}: {
  obstacles: readonly Obstacle[]
  onChange: (obstacles: readonly Obstacle[]) => void
}) {
  const { form: t } = useLanguage().texts.meetings
  const categories = useCodes('obstacleCategory')
  const [added, setAdded] = useState<string>()
  const add = () => {
    const key = newKey()
    setAdded(key)
    onChange([...obstacles, { key, category: 'other', description: '', blocking: false }])
  }
  return (
    <Part title={t.obstacles}>
      {obstacles.map((each, index) => (
        <LineBox
          key={each.key}
          name={`${t.obstacle} ${index + 1}`}
          onRemove={() => onChange(withoutLine(obstacles, each.key))}
        >
          <TextField
            label={t.what}
            value={each.description}
            maxLength={4000}
            autoFocus={each.key === added}
            onChange={({ target }) => onChange(withLine(obstacles, each.key, { description: target.value }))}
          />
          <SelectField
            label={t.category}
            choices={categories}
            value={each.category}
            onChoose={(category) => onChange(withLine(obstacles, each.key, { category }))}
          />
          <label className="check">
            <input
              type="checkbox"
              checked={each.blocking}
              onChange={({ target }) => onChange(withLine(obstacles, each.key, { blocking: target.checked }))}
            />
            <span>{t.blocking}</span>
          </label>
        </LineBox>
      ))}
      <button type="button" className="button" onClick={add}>
        + {t.obstacle}
      </button>
    </Part>
  )
}

export function Decisions({
  decisions,
  onChange,
}: {
  decisions: readonly Line[]
  onChange: (decisions: readonly Line[]) => void
}) {
  const { form: t } = useLanguage().texts.meetings
  const [added, setAdded] = useState<string>()
  const add = () => {
    const key = newKey()
    setAdded(key)
    onChange([...decisions, { key, text: '' }])
  }
  return (
    <Part title={t.decisions}>
      {decisions.map((each, index) => (
        <LineBox
          key={each.key}
          name={`${t.decision} ${index + 1}`}
          onRemove={() => onChange(withoutLine(decisions, each.key))}
        >
          <TextField
            label={t.what}
            value={each.text}
            maxLength={4000}
            autoFocus={each.key === added}
            onChange={({ target }) => onChange(withLine(decisions, each.key, { text: target.value }))}
          />
        </LineBox>
      ))}
      <button type="button" className="button" onClick={add}>
        + {t.decision}
      </button>
    </Part>
  )
}

export function Actions({
  actions,
  parties,
  own,
  onChange,
}: {
  actions: readonly Action[]
  parties: readonly Party[]
  /** The agency at work, which is offered as the owner. */
  own: string | null
  onChange: (actions: readonly Action[]) => void
}) {
  const { language, texts } = useLanguage()
  const { form: t } = texts.meetings
  const [added, setAdded] = useState<string>()
  const add = () => {
    const key = newKey()
    setAdded(key)
    onChange([...actions, { key, description: '', ownerOrganizationId: own, dueOn: '' }])
  }
  return (
    <Part title={t.actions}>
      {actions.map((each, index) => (
        <LineBox
          key={each.key}
          name={`${t.action} ${index + 1}`}
          onRemove={() => onChange(withoutLine(actions, each.key))}
        >
          <TextField
            label={t.what}
            value={each.description}
            maxLength={4000}
            autoFocus={each.key === added}
            onChange={({ target }) => onChange(withLine(actions, each.key, { description: target.value }))}
          />
          <div className="pair">
            <SelectField
              label={t.owner}
              empty={t.choose}
              choices={parties.map(({ id, shortName }) => ({ code: id, label: shortName }))}
              value={each.ownerOrganizationId ?? ''}
              onChoose={(id) => onChange(withLine(actions, each.key, { ownerOrganizationId: id || null }))}
            />
            <Field
              label={t.due}
              type="date"
              value={each.dueOn}
              hint={each.dueOn && dayInWords(each.dueOn, language)}
              onChange={({ target }) => onChange(withLine(actions, each.key, { dueOn: target.value }))}
            />
          </div>
        </LineBox>
      ))}
      <button type="button" className="button" onClick={add}>
        + {t.action}
      </button>
    </Part>
  )
}

const marks = ['1', '2', '3', '4', '5'].map((code) => ({ code, label: code }))

/** How the collaboration feels, by the five indicators; each may stay empty. */
export function Scores({
  scores,
  onChange,
}: {
  scores: MinutesForm['scores']
  onChange: (scores: MinutesForm['scores']) => void
}) {
  const { form: t } = useLanguage().texts.meetings
  const indicators = useCodes('processIndicator')
  return (
    <Part title={t.scores} hint={t.scoresHint}>
      <div className="stack">
        {indicators.map(({ code, label }) => (
          <div key={code} className="score">
            <OneOf
              small
              legend={label}
              choices={marks}
              value={scores[code] === undefined ? null : String(scores[code])}
              onChoose={(mark) => onChange({ ...scores, [code]: Number(mark) })}
            />
            {scores[code] !== undefined && (
              <button
                type="button"
                className="button quiet"
                aria-label={`${t.noScore}: ${label}`}
                onClick={() => {
                  const { [code]: _gone, ...others } = scores
                  onChange(others)
                }}
              >
                {t.noScore}
              </button>
            )}
          </div>
        ))}
      </div>
    </Part>
  )
}
