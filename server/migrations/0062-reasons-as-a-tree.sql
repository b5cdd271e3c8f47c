-- Reasons are a tree: what is decided and counted for a branch holds for its leaves. Those that were there are leaves.

alter table reasons
  add column parent_id uuid references reasons check (parent_id <> id),
  -- Said at the foot of the tree only; what hangs on a branch is of its moment.
  add column sale_moment text check (sale_moment in ('before', 'during', 'after')),
  add column urgent boolean not null default false,
  -- Words of customers that lead to it, added by the house.
  add column signs text[] not null default '{}',
  -- Which of the meanings that the product knows words for; null for one that the house made.
  add column meaning text;

create index reasons_of_branch on reasons (parent_id) where parent_id is not null;
