/** The tables, one step after another; a step that was ever released is never changed. */
export const migrations: readonly string[] = [
  `create table head (
     is_head boolean primary key default true check (is_head),
     -- How many transactions there were: a writer that lost its line learns whether its last one landed.
     position bigint not null,
     -- Who may write. Another server, and a new line of the same one, put their own name here.
     holder text not null
   );
   insert into head (position, holder) values (0, '');
   create table documents (doc text primary key);
   create table updates (
     doc text not null,
     seq integer not null,
     body bytea not null,
     primary key (doc, seq)
   );
   create table checkpoints (doc text primary key, seq integer not null, state bytea not null);
   create table journal (seq integer primary key, event text not null);
   create table kept (name text primary key, content text not null);
   create table audit (
     line bigint generated always as identity primary key,
     day text not null,
     lines text not null
   );
   create index audit_day on audit (day);`,
  // By which transaction a row came, so that a process reads what others wrote since it last did.
  `alter table updates add column position bigint not null default 0;
   create index updates_position on updates (position);
   alter table kept add column position bigint not null default 0;
   -- Of turns that were not given back: how far their holder had come.
   create table lost (holder text primary key, position bigint not null);
   -- Ways in that are under way; after a crash one begins anew.
   create unlogged table flows (
     name text primary key,
     flow text not null,
     until timestamp with time zone not null
   );`,
  // In which form what stands in the tables was last written.
  `alter table data_version add column record integer not null default 0,
     add column text integer not null default 0;`,
];
