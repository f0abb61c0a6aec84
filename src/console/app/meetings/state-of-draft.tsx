import { useLanguage } from '../texts/language.tsx'
import { timeInWords } from '../texts/times.ts'
import { useOnline } from '../offline/online.ts'
import type { Draft } from './draft.ts'

/** Where a record is: on the device, on its way, or with the registry, and since when. */
export function StateOfDraft({ draft, kept = true }: { draft: Draft; kept?: boolean }) {
  const { language, texts } = useLanguage()
  const { state: t } = texts.meetings
  const online = useOnline()
  const at = (instant: string) => timeInWords(instant, language)
  if (!kept) return <>{t.saving}</>
  switch (draft.state) {
    case 'waiting':
      return <>{online ? t.sending : t.waiting}</>
    case 'sent':
      return <>{t.sent(at(draft.sentAt!))}</>
    case 'refused':
      return <>{t.refused}</>
    case 'conflict':
      return <>{t.conflict}</>
    case 'editing':
      return <>{draft.base ? t.newer(at(draft.editedAt)) : t.here(at(draft.editedAt))}</>
  }
}
