import { useState } from 'react'
import { Sheet } from '../../parts/sheet.tsx'
import { useAccountTexts } from './account-texts.ts'

/** What the registry tells this once: it stays until the person says that it is kept, and nowhere else. */
export function ShownOnce({
  title,
  lead,
  secret,
  onKept,
}: {
  title: string
  lead?: string
  secret: string
  onKept: () => void
}) {
  const t = useAccountTexts()
  const [copied, setCopied] = useState(false)
  return (
    <Sheet title={title} open onClose={onKept}>
      <p>
        <strong>{t.secret}.</strong> {t.secretLead}
      </p>
      {lead && <p>{lead}</p>}
      <code className="box secret">{secret}</code>
      <div className="row">
        {navigator.clipboard && (
          <button
            type="button"
            className="button primary"
            onClick={() => void navigator.clipboard.writeText(secret).then(() => setCopied(true))}
          >
            {t.copy}
          </button>
        )}
        <button type="button" className="button" onClick={onKept}>
          {t.closeSecret}
        </button>
        <output>{copied && t.copied}</output>
      </div>
    </Sheet>
  )
}
