alter table visit_action add action_id uuid not null default uuidv7();
alter table visit_action
    alter action_id drop default,
    add constraint visit_action_id_unique unique (visit_id, action_id);
comment on column visit_action.action_id is 'Of the phone''s own making: sent again it is the same action, open or done, whatever else a report says.';

alter table coaching_visit
    add last_action   integer not null default 0 constraint coaching_visit_last_action_counted check (last_action >= 0),
    add cancelled_on  date,
    add cancel_reason text constraint coaching_visit_cancel_reason_known
        check (cancel_reason in ('COOPERATIVE', 'COACH', 'FORCE_MAJEURE', 'DOUBLE', 'OTHER')),
    add constraint coaching_visit_cancelled_as_a_whole check ((cancelled_on is null) = (cancel_reason is null)),
    add constraint coaching_visit_cancelled_unvisited check (cancelled_on is null or visited_on is null);
update coaching_visit v
   set last_action = coalesce((select max(a.number) from visit_action a where a.visit_id = v.id), 0);
comment on column coaching_visit.last_action is 'The highest number an action ever had; no number is given again.';

grant update (what, owner, due_on) on visit_action to ${runtime};
