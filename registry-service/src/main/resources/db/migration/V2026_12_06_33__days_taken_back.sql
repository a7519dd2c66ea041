-- What was told of a day did not happen after all. Whoever hears so only notes it, and whoever adds up takes the day back: a
-- batch of events that waited for the figures while it holds days and cooperatives would be waited for by others.

create table activity_taken_back (
    cooperative_id uuid not null constraint activity_taken_back_cooperative_fk references cooperative,
    day            date not null,
    what           text not null,
    constraint activity_taken_back_pk primary key (cooperative_id, day, what)
);
comment on table activity_taken_back is 'Signs of life that are to be taken back; what is told again meanwhile is not.';
alter table activity_taken_back enable row level security;
create policy activity_taken_back_by_the_service on activity_taken_back using ((select scope_everything()));
grant select, insert, delete, update on activity_taken_back to ${runtime};
