import { useState } from 'react'
import { useCodes } from '../../api/reference.ts'
import { OneOf } from '../../parts/chips.tsx'
import { Field, SelectField, TextField } from '../../parts/field.tsx'
import { useTexts } from '../../texts/language.tsx'
import type { Party } from '../draft.ts'
import type { Item } from '../minutes.ts'
import { LineBox, newKey, Part, withLine, withoutLine } from './lines.tsx'

/** One tap says who offers or needs, one line what; the stage is a chip. */
export function Items({
  items,
  collaborators,
  onChange,
}: {
  items: readonly Item[]
  collaborators: readonly Party[]
  onChange: (items: readonly Item[]) => void
}) {
  const { form: t } = useTexts().meetings
  const [added, setAdded] = useState<string>()
  const kinds = [
    ['collaborator', 'offer'],
    ['region', 'need'],
    ['region', 'offer'],
    ['collaborator', 'need'],
  ] as const
  const add = (side: Item['side'], type: Item['type']) => {
    const key = newKey()
    setAdded(key)
    const empty = {
      organizationId: null,
      stage: null,
      description: '',
      quantity: '',
      unit: '',
      agreed: false,
    }
    onChange([...items, { key, side, type, ...empty }])
  }
  return (
    <Part title={t.items} hint={t.itemsHint}>
      {items.map((item) => (
        <ItemLine
          key={item.key}
          item={item}
          collaborators={collaborators}
          focus={item.key === added}
          onChange={(change) => onChange(withLine(items, item.key, change))}
          onRemove={() => onChange(withoutLine(items, item.key))}
        />
      ))}
      <div className="adders">
        {kinds.map(([side, type]) => (
          <button key={side + type} type="button" className="button" onClick={() => add(side, type)}>
            + {t.itemKinds[`${side}_${type}`]}
          </button>
        ))}
      </div>
    </Part>
  )
}

function ItemLine({
  item,
  collaborators,
  focus,
  onChange,
  onRemove,
}: {
  item: Item
  collaborators: readonly Party[]
  focus: boolean
  onChange: (change: Partial<Item>) => void
  onRemove: () => void
}) {
  const { form: t } = useTexts().meetings
  const stages = useCodes('stage').map(({ code, label }) => ({ code, label: code, said: `${code} ${label}` }))
  const chosen = stages.find(({ code }) => code === item.stage)
  return (
    <LineBox name={t.itemKinds[`${item.side}_${item.type}`]} onRemove={onRemove}>
      <TextField
        label={t.what}
        value={item.description}
        maxLength={4000}
        autoFocus={focus}
        onChange={({ target }) => onChange({ description: target.value })}
      />
      {item.side === 'collaborator' && collaborators.length > 1 && (
        <SelectField
          label={t.whose}
          empty={t.choose}
          choices={collaborators.map(({ id, shortName }) => ({ code: id, label: shortName }))}
          value={item.organizationId ?? ''}
          onChoose={(id) => onChange({ organizationId: id || null })}
        />
      )}
      <OneOf
        small
        legend={chosen ? `${t.stage}: ${chosen.said}` : t.stage}
        choices={stages}
        value={item.stage}
        onChoose={(stage) => onChange({ stage })}
      />
      <div className="pair">
        <Field
          label={t.quantity}
          inputMode="decimal"
          value={item.quantity}
          maxLength={18}
          onChange={({ target }) => onChange({ quantity: target.value })}
        />
        <Field
          label={t.unit}
          value={item.unit}
          maxLength={200}
          onChange={({ target }) => onChange({ unit: target.value })}
        />
      </div>
      <label className="check">
        <input
          type="checkbox"
          checked={item.agreed}
          onChange={({ target }) => onChange({ agreed: target.checked })}
        />
        <span>{t.agreed}</span>
      </label>
    </LineBox>
  )
}
