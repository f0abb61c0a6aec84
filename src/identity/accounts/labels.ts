import { both, type Labels } from '../../kernel/labels.ts'
import type { AccountRole, Scope } from '../../kernel/actor.ts'
import type { SecondFactorKind } from '../second-factor/kinds.ts'
import type { ResetStatus } from '../second-factor/reset/reset-rule.ts'
import type { AccountStatus } from './lifecycle.ts'

/** The names of the codes of its closed lists, by the name of the list. */
export const accountLabels = {
  accountRole: {
    admin: both('Registrar', 'Registrar'),
    officer: both('Petugas SKPD teknis', 'Agency officer'),
    reviewer: both('Penelaah (TKKSD)', 'Reviewer (TKKSD)'),
    auditor: both('Auditor', 'Auditor'),
    partner: both('Mitra', 'Partner'),
    integrator: both('Integrator', 'Integrator'),
  } satisfies Labels<AccountRole>,
  accountStatus: {
    active: both('Aktif', 'Active'),
    disabled: both('Dinonaktifkan', 'Disabled'),
  } satisfies Labels<AccountStatus>,
  secondFactorKind: {
    app: both('Aplikasi autentikator', 'Authenticator app'),
    passkey: both('Passkey', 'Passkey'),
    recovery_code: both('Kode pemulihan', 'Recovery codes'),
  } satisfies Labels<SecondFactorKind>,
  secondFactorResetStatus: {
    asked: both('Diminta, menunggu registrar kedua', 'Asked for, waits for a second registrar'),
    done: both('Dilaksanakan', 'Done'),
  } satisfies Labels<ResetStatus>,
  scope: {
    'registry:read': both(
      'Membaca yang ditandatangani dan terverifikasi',
      'Read what was signed and verified',
    ),
    'public-contacts:read': both(
      'Membaca narahubung yang bersedia dibuka',
      'Read contacts who agreed to be public',
    ),
    'events:read': both('Membaca umpan perubahan', 'Read the change feed'),
    'export:read': both('Mengambil daftar dan laporan sebagai berkas', 'Take lists and reports as files'),
  } satisfies Labels<Scope>,
} as const
