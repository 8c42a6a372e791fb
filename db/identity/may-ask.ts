import { sql } from 'kysely'

/** Of `organisation o`: is it an institution that may ask for expertise, by the rules in force? */
export const mayAsk = sql<boolean>`exists (select from facility_rules r
  where r.version = (select max(version) from facility_rules where adopted_at is not null)
    and r.rules -> 'countries' @> to_jsonb(o.country::text) and r.rules -> 'institutionKinds' @> to_jsonb(o.kind))`
