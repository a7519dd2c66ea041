-- Actions that are open are listed by the day they are due; with many due on one day, all of that day were read and sorted.
create index visit_action_waiting_index on visit_action (due_on, visit_id, number) where done_on is null;
drop index visit_action_open_index;

-- What cooperatives did after a session is read of thousands of them for one page.
create index cooperative_step_days_index on cooperative_step (cooperative_id) include (kind, first_on, last_on);

-- Asked by EXISTS, all visits of the nation were read and hashed before the first action was shown.
alter policy visit_action_within_reach on visit_action
    using (scope_everything() or (select true from coaching_visit v where v.id = visit_action.visit_id));
