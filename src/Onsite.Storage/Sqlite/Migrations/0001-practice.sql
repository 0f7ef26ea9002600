-- Attempts and settings. Times are UTC in ISO 8601 with seven decimals, so that they sort as text; durations are milliseconds.
create table attempts (
    id           text    not null primary key,
    question_id  text    not null,
    level        text    not null,
    mode         text    not null,
    status       text    not null,
    started_at   text    not null,
    saved_at     text    not null,
    submitted_at text,
    active_ms    integer not null,
    target_ms    integer not null,
    text         text    not null,
    words        integer not null,
    revision     integer not null,
    version      integer not null,
    hints        text    not null,
    rating       text,
    score_low    real,
    score_high   real,
    ticks        text    not null,
    judgement    text
) without rowid;

create index attempts_by_start on attempts (started_at desc, id desc);
create index attempts_by_question on attempts (question_id, started_at, id);

create table settings (
    name  text not null primary key,
    value text not null
) without rowid;
