import { useLabel } from '../api/reference.ts'
import type { Agreement } from '../api/types.ts'
import { useLanguage } from '../texts/language.tsx'
import { dayInWords } from '../texts/times.ts'

const way = ['draft', 'in_review', 'ready_to_sign', 'signed'] as const

/** The way to the signature, where the agreement is on it, and whose turn it is. */
export function Stepper({ agreement }: { agreement: Agreement }) {
  const { language, texts } = useLanguage()
  const t = texts.agreements
  const label = useLabel()
  const { status, review } = agreement
  if (!['draft', 'in_review', 'awaiting_dprd', 'ready_to_sign'].includes(status)) return null
  const at = way.indexOf(status === 'awaiting_dprd' ? 'in_review' : (status as (typeof way)[number]))
  return (
    <section aria-label={t.way}>
      <ol className="stepper">
        {way.map((step, index) => (
          <li
            key={step}
            aria-current={index === at ? 'step' : undefined}
            className={index < at ? 'done' : ''}
          >
            {label('agreementStatus', step)}
          </li>
        ))}
      </ol>
      <p>
        <strong>{t.turn}</strong> {turnOf(agreement, t.turns)}
      </p>
      {review && review.endedAt === null && (
        <ol className="plain-list">
          {review.steps.map((step) => (
            <li key={step.position}>
              {step.organization?.shortName ?? t.anyReviewer}: {label('reviewStepStatus', step.status)}
              {step.approvedAt && ` (${dayInWords(step.approvedAt, language, false)})`}
              {step.note && <span className="hint"> – {step.note}</span>}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function turnOf(
  { status, review, leadAgency }: Agreement,
  t: { dprd: string; review: string; sign: (who: string) => string; draft: (who: string) => string },
) {
  if (status === 'awaiting_dprd') return t.dprd
  if (status === 'draft') return t.draft(leadAgency.shortName)
  if (status === 'ready_to_sign') return t.sign(leadAgency.shortName)
  return review?.steps.find(({ approvedAt }) => approvedAt === null)?.organization?.shortName ?? t.review
}
