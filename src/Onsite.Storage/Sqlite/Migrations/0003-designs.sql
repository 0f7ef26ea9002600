-- Designs and their earlier versions. Times as in 0001.
create table designs (
    id          text    not null primary key,
    scenario_id text    not null,
    title       text    not null,
    text        text    not null,
    revision    integer not null,
    created_at  text    not null,
    saved_at    text    not null,
    forked_from text
) without rowid;

create index designs_by_scenario on designs (scenario_id, saved_at desc, id desc);

create table design_versions (
    design_id text    not null references designs (id) on delete cascade,
    revision  integer not null,
    title     text    not null,
    text      text    not null,
    saved_at  text    not null,
    primary key (design_id, revision)
) without rowid;
