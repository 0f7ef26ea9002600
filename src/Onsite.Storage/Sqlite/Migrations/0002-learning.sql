-- Judging anew, marks and graded answers. Ids sort by time; times as in 0001.
alter table attempts add column later text not null default '[]';

create table marks (
    id              text not null primary key,
    question_id     text not null,
    rubric_revision text not null,
    point           text not null,
    statement       text not null,
    kind            text not null,
    sentence        text not null,
    attempt_id      text,
    made_at         text not null
) without rowid;

create index marks_by_question on marks (question_id, id);

create table grades (
    id          text not null primary key,
    question_id text not null,
    level       text not null,
    text        text not null,
    grade       real not null,
    graded_by   text not null,
    note        text not null,
    attempt_id  text,
    graded_at   text not null
) without rowid;

create index grades_by_question on grades (question_id, id);
