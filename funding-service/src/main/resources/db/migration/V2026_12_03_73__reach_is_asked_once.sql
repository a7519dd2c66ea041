-- Whoever adds up all loans, or ends their day, is asked for his reach once a statement and not once a row.
alter policy loan_within_reach on loan using ((select scope_everything()) or scope_sees(cooperative_id, village_code));
alter policy loan_standing_within_reach on loan_standing
    using ((select scope_everything()) or scope_sees(cooperative_id, village_code));
alter policy instalment_within_reach on instalment
    using ((select scope_everything()) or exists (select from loan l where l.id = loan_id));
alter policy superseded_instalment_within_reach on superseded_instalment
    using ((select scope_everything()) or exists (select from loan l where l.id = loan_id));
