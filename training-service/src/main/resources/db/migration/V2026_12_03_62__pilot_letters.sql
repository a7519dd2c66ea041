-- Each office names a pilot by a letter of its own and may take it back; a cooperative is a pilot while one of them counts.
alter table pilot_designation
    drop constraint pilot_designation_pk,
    alter designated_on drop not null,
    add letter_id     uuid,
    add letter_number text collate "C",
    add withdrawn_on  date,
    add constraint pilot_designation_letter_unique unique nulls not distinct (cooperative_id, letter_id);
comment on table pilot_designation is 'Letters that name a cooperative a pilot, and the first day on which one does so no longer; kept also while the cooperative itself is not known yet. Of those that were heard before letters had ids the first counts.';
