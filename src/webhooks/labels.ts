import { both, type Labels } from '../kernel/labels.ts'
import type { DisabledReason, WebhookStatus } from './lifecycle.ts'

export const webhookLabels = {
  webhookStatus: {
    active: both('Aktif', 'Active'),
    disabled: both('Dinonaktifkan', 'Disabled'),
  } satisfies Labels<WebhookStatus>,
  webhookDisabledReason: {
    by_hand: both('Dinonaktifkan dengan tangan', 'Disabled by hand'),
    gone: both('Penerima menjawab 410', 'The receiver answered 410'),
    failing: both('Gagal sampai percobaan terakhir', 'Failed until the last try'),
    copy_outdated: both(
      'Hak pemiliknya berubah, atau tempatnya di umpan tidak ada lagi: mulai salinan baru',
      'The rights of its owner changed, or its place in the feed is no more: begin a new copy',
    ),
    owner_ended: both('Akun atau lingkup pemiliknya berakhir', 'The account or scope of its owner ended'),
    secret_unreadable: both(
      'Rahasianya tidak dapat dibaca lagi: ganti rahasianya',
      'Its secret cannot be read any more: rotate it',
    ),
  } satisfies Labels<DisabledReason>,
} as const
