/** Tables whose rows come and go while the service runs, whoever is asked for them. */
export const passingTables: ReadonlySet<string> = new Set([
  'audit_unsealed',
  'idempotency_keys',
  'request_counts',
  'sign_in_attempts',
  'pending_files',
  'refresh_tokens',
])
