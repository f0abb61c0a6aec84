import { both, type Labels } from '../kernel/labels.ts'
import type { NotificationKind } from './kinds.ts'

export const notificationLabels = {
  notificationKind: {
    agreement_ends: both('Naskah akan berakhir', 'An agreement ends'),
    notice_due: both('Batas pemberitahuan sebelum perpanjangan otomatis', 'Notice is due before a renewal'),
  } satisfies Labels<NotificationKind>,
} as const
