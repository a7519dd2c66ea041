-- A cooperative that has ended counts until that day and no longer.

alter table milestone
    add until date,
    add constraint milestone_until_after_day check (until >= day);
comment on column milestone.until is 'The first day on which it is not true any more, because the cooperative has ended.';
grant update (until) on milestone to ${runtime};
