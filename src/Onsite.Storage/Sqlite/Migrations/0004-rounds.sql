-- Design rounds. What lists are sorted and searched by stands in columns; the whole round is the JSON beside them. Times as in 0001.
create table design_rounds (
    id          text    not null primary key,
    scenario_id text    not null,
    started_at  text    not null,
    version     integer not null,
    body        text    not null
) without rowid;

create index design_rounds_by_scenario on design_rounds (scenario_id, started_at desc, id desc);
