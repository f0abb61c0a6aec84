import { api } from '../api/client.ts'
import type { Schemas } from '../api/types.ts'
import type { FormField, Said } from '../parts/form/fields.ts'
import { FormButton } from '../parts/form/form-button.tsx'
import { contactsOf, saidOf } from './contact-rows.ts'
import { useOwnTexts } from './own-texts.ts'

/** Whom the registry may turn to, kept by the partner itself. */
export function Contacts({
  organization: { id, contacts: held, allowedActions },
  etag,
  onDone,
}: {
  organization: Schemas['Organization']
  etag: string
  onDone: () => void
}) {
  const t = useOwnTexts()
  const contacts = held ?? []
  const now = saidOf(contacts)
  const fields: readonly FormField[] = Array.from({ length: contacts.length + 1 }, (_, row) => {
    const label = (part: string) => `${t.contact(row + 1)}: ${part}`
    return [
      { name: `${row}.name`, label: label(t.name) },
      { name: `${row}.role`, label: label(t.role) },
      { name: `${row}.email`, label: label(t.email) },
      { name: `${row}.phone`, label: label(t.phone) },
      { name: `${row}.isPublic`, label: label(t.isPublic), kind: 'yes' as const },
    ]
  }).flat()
  const send = (said: Said) =>
    api.PATCH('/v1/collaborators/{id}', {
      params: { path: { id }, header: { 'If-Match': etag } },
      body: { contacts: contactsOf({ ...now, ...said }) },
    })
  return (
    <section aria-labelledby="contacts">
      <h2 id="contacts">{t.contacts}</h2>
      <p className="hint">{t.contactsLead}</p>
      {contacts.length === 0 && <p className="lead">{t.noContacts}</p>}
      <ul className="cards">
        {contacts.map(({ name, role, email, phone, isPublic }) => (
          <li key={`${name} ${email} ${phone}`} className="card">
            <strong>{name}</strong>
            <span>{[role, email, phone].filter(Boolean).join(' · ')}</span>
            {isPublic && <em className="tag">{t.public}</em>}
          </li>
        ))}
      </ul>
      {(allowedActions.includes('keep_contacts') || allowedActions.includes('patch')) && (
        <FormButton
          title={t.edit}
          place={`contacts:${id}`}
          fields={fields}
          now={now}
          send={send}
          onDone={onDone}
          onStale={onDone}
        />
      )}
    </section>
  )
}
