import type { Query } from "./db.ts";
import { type Statement, sql } from "./sql.ts";

const heading = `-- The whole database on one page, as PostgreSQL 18 tells it once every migration has run.
-- Written by \`npm run schema\`, never by hand. Why a thing is so is said in the migrations.`;

type Piece = { text: string };

/**
 * Asked of the catalogue alone, so that it says what is and not what was meant. Tables come in the order of their
 * making, each with all that hangs on it: the page reads as the migrations do.
 */
export async function drawSchema(query: Query): Promise<string> {
  const texts = async (statement: Statement<Piece>) => (await query(statement)).map((piece) => piece.text);
  const blocks = [
    heading,
    (await texts(extensions)).join("\n"),
    ...(await texts(configurations)),
    (await texts(sequences)).join("\n"),
    ...(await texts(functions)),
    ...(await texts(tables)),
    ...(await texts(views)),
  ];
  const page = `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
  return page.replaceAll(/\bpublic\./gu, "").replaceAll("timestamp with time zone", "timestamptz");
}

/** What an extension brought with it is told by the extension's own line. */
const own = sql`not exists (select 1 from pg_depend d where d.objid = o.oid and d.deptype = 'e')`;
const ours = sql`'public'::regnamespace`;

const extensions = sql<Piece>`
  select format('create extension %I;', extname) as text from pg_extension where extname <> 'plpgsql' order by extname`;

const configurations = sql<Piece>`
  select text from (
    select o.oid, format('create text search dictionary %I (template = %s, %s);', o.dictname, t.tmplname, o.dictinitoption) as text
    from pg_ts_dict o join pg_ts_template t on t.oid = o.dicttemplate where o.dictnamespace = ${ours} and ${own}
    union all
    select o.oid, format(E'create text search configuration %I (parser = %s);\n%s', o.cfgname, p.prsname, (
      select string_agg(format('alter text search configuration %I add mapping for %s with %s;', o.cfgname, kinds, dictionaries),
        E'\n' order by kinds)
      from (
        select string_agg(alias, ', ' order by alias) as kinds, dictionaries
        from (
          select k.alias, string_agg(m.mapdict::regdictionary::text, ', ' order by m.mapseqno) as dictionaries
          from pg_ts_config_map m join ts_token_type(o.cfgparser) k on k.tokid = m.maptokentype
          where m.mapcfg = o.oid group by k.alias
        ) each group by dictionaries
      ) mapped)) as text
    from pg_ts_config o join pg_ts_parser p on p.oid = o.cfgparser where o.cfgnamespace = ${ours} and ${own}
  ) found order by oid`;

/** Those of identity columns are told with their column. */
const sequences = sql<Piece>`
  select format('create sequence %I start %s;', o.relname, s.seqstart) as text
  from pg_class o join pg_sequence s on s.seqrelid = o.oid
  where o.relnamespace = ${ours} and not exists (select 1 from pg_depend d where d.objid = o.oid and d.deptype in ('i', 'a'))
  order by o.oid`;

const functions = sql<Piece>`
  select rtrim(pg_get_functiondef(o.oid), E'\n') || ';' as text from pg_proc o
  where o.pronamespace = ${ours} and ${own} order by o.oid`;

const columns = sql`
  select string_agg(format('  %I %s', a.attname, format_type(a.atttypid, a.atttypmod)) || case
      when a.attidentity <> '' then ' generated always as identity'
      when a.attgenerated <> '' then format(' generated always as (%s) stored', pg_get_expr(f.adbin, f.adrelid, true))
      else (case when a.attnotnull then ' not null' else '' end) || coalesce(' default ' || pg_get_expr(f.adbin, f.adrelid, true), '')
    end, E',\n' order by a.attnum)
  from pg_attribute a left join pg_attrdef f on f.adrelid = a.attrelid and f.adnum = a.attnum
  where a.attrelid = o.oid and a.attnum > 0 and not a.attisdropped`;

/** Since PostgreSQL 18 a bare “not null” is a constraint too; it stands with its column. */
const constraints = sql`
  select string_agg(E',\n  ' || pg_get_constraintdef(c.oid, true), '' order by
    array_position('{p,u,f,c}'::"char"[], c.contype), c.conname collate "C")
  from pg_constraint c where c.conrelid = o.oid and c.contype <> 'n'`;

const hangings = sql`
  select string_agg(E'\n' || text || ';', '' order by kind, name collate "C") from (
    select 1 as kind, i.indexrelid::regclass::text as name,
      replace(pg_get_indexdef(i.indexrelid, 0, true), ' USING btree', '') as text
    from pg_index i where i.indrelid = o.oid and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)
    union all
    select 2, t.tgname::text, pg_get_triggerdef(t.oid, true) from pg_trigger t where t.tgrelid = o.oid and not t.tgisinternal
  ) hanging`;

const tables = sql<Piece>`
  select format(E'create table %I (\n%s%s\n);%s', o.relname, (${columns}), (${constraints}), (${hangings})) as text
  from pg_class o where o.relnamespace = ${ours} and o.relkind = 'r' and ${own} order by o.oid`;

const views = sql<Piece>`
  select format(E'create view %I as\n%s', o.relname, pg_get_viewdef(o.oid, true)) as text
  from pg_class o where o.relnamespace = ${ours} and o.relkind = 'v' and ${own} order by o.oid`;
