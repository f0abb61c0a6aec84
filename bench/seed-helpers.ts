import { kecamatanNames } from '../src/reference/kecamatan.ts'
import { activities, companyForms, companyNames, groups, topics } from './words.ts'

/** Changing this makes other records of the same kind; the same number makes the same records everywhere. */
const SEED = 20_190_101

const texts = (words: readonly string[]): string => `array['${words.join("','")}']`

/**
 * Functions of the session that seeds: pure hashes of a name and a number, so that every record can be made from
 * its number alone, in any order, and twice the same.
 */
export const helpers = `
create function pg_temp.hash(kind text, n bigint) returns bigint language sql immutable parallel safe
  return hashtextextended(kind || n, ${SEED}) & 9007199254740991;
create function pg_temp.chance(kind text, n bigint) returns double precision language sql immutable parallel safe
  return pg_temp.hash(kind, n) / 9007199254740992.0::double precision;
create function pg_temp.between(low bigint, high bigint, kind text, n bigint) returns int
  language sql immutable parallel safe
  return (low + pg_temp.hash(kind, n) % (high - low + 1))::int;
create function pg_temp.often(words text[], kind text, n bigint) returns text language sql immutable parallel safe
  return words[1 + floor(cardinality(words) * power(pg_temp.chance(kind, n), 2.5))::int];
create function pg_temp.id(kind text, n bigint, at timestamptz) returns uuid language sql immutable parallel safe
  return (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || left(md5(kind || n), 3) || '8'
    || right(md5(kind || n), 15))::uuid;
create function pg_temp.stages(kind text, n bigint) returns stage[] language sql immutable parallel safe
  begin atomic
    select array_agg(('P' || 1 + (pg_temp.hash(kind, n) + i * pg_temp.between(1, 6, kind || 'step', n)) % 7)::stage)
    from generate_series(1, pg_temp.between(1, 3, kind || 'count', n)) i;
  end;
create function pg_temp.title(kind text, n bigint) returns text language sql immutable parallel safe
  return '[CONTOH] ' || pg_temp.often(${texts(activities)}, kind || 'activity', n)
    || ' ' || pg_temp.often(${texts(topics)}, kind || 'topic', n)
    || ' bagi ' || pg_temp.often(${texts(groups)}, kind || 'group', n)
    || ' ' || pg_temp.often(${texts(kecamatanNames)}, kind || 'place', n);
create function pg_temp.company(n bigint) returns text language sql immutable parallel safe
  return pg_temp.often(${texts(companyForms)}, 'form', n) || ' ' || pg_temp.often(${texts(companyNames)}, 'name', n)
    || ' ' || pg_temp.often(${texts(topics)}, 'trade', n) || ' ' || n;
`
