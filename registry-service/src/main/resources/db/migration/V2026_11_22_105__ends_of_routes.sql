-- The routes end differently: a decree of AHU, a decree on changed statutes, a letter of reactivation, or a merger.

alter table cooperative
    add amendment_decree_number text,
    add reactivation_number     text;
comment on column cooperative.decree_number is 'Of the AHU decree; of a developed or revitalised cooperative, the older number under which it is a legal entity.';
comment on column cooperative.amendment_decree_number is 'Of the decree on changed statutes, a series of its own whose form is not known.';
comment on column cooperative.reactivation_number is 'Of the letter by which a revitalised cooperative is active again.';
create unique index cooperative_amendment_decree_unique on cooperative (amendment_decree_number);

alter table cooperative drop constraint cooperative_status_has_its_facts;
alter table cooperative add constraint cooperative_status_has_its_facts
    check ((formed_on is null) = (decree_number is null)
       and (status in ('SUSPENDED', 'MERGED', 'DISSOLVED')) = (standing_since is not null)
       and (status = 'MERGED') = (merged_into is not null)
       and (status = 'MERGED' and route = 'REVITALISATION' and formed_on is null
            or (status in ('PROPOSED', 'MEETING_HELD', 'DEED_SIGNED')) = (formed_on is null)
           and (register_evidence is not null and formed_on is not null
                or (status = 'PROPOSED') = (meeting_held_on is null)
               and (status in ('PROPOSED', 'MEETING_HELD')) = (deed_signed_on is null))));
