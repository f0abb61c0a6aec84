import type pg from 'pg'

/** The service's own login: a role that owns nothing and can only switch to the roles of its actors. */
export interface ServiceLogin {
  readonly user: string
  readonly password: string
}

/**
 * Creates the login, or sets its password. Must run after the migrations, which create the role that it is a member
 * of.
 */
export async function ensureLogin(owner: pg.ClientBase, { user, password }: ServiceLogin): Promise<void> {
  const { rowCount } = await owner.query('select from pg_roles where rolname = $1', [user])
  const verb = rowCount ? 'alter' : 'create'
  const { rows } = await owner.query<{ role: string; grant: string }>(
    `select format('${verb} role %I login password %L', $1::text, $2::text) as role,
       format('grant registry_service to %I', $1::text) as grant`,
    [user, password],
  )
  await owner.query(rows[0]!.role)
  await owner.query(rows[0]!.grant)
}
