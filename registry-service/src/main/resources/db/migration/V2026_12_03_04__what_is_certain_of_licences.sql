-- Not every licence that a KBLI asks for is certain: a rule says so itself, so that nobody takes a guess for law.

alter table kbli_licence_rule
    add confirmed boolean not null default true,
    add doubt     text;
comment on column kbli_licence_rule.confirmed is 'Whether it is certain that every unit under these codes needs it; otherwise doubt says what a lawyer has to look at.';

update kbli_licence_rule
   set confirmed = false,
       doubt = case licence
               when 'SAVINGS_AND_LOANS'
               then 'Whether a sharia unit gets the licence of a conventional one under 64146, or one of its own, was not read in Permenkop 8/2023 itself.'
               when 'PHARMACY'
               then 'Read in digests of Lampiran I only; whether 47722 to 47729, sold outside of a pharmacy, need a licence too is open.'
               else 'The range holds codes of puskesmas and hospitals as well, and 86109 is left out; which of them a clinic of a cooperative has was not read in Lampiran I itself.' end
 where licence = 'PHARMACY' or licence = 'CLINIC' or licence = 'SAVINGS_AND_LOANS' and first_code = '64146';

-- Whoever adds a rule says himself whether it is certain.
alter table kbli_licence_rule
    alter confirmed drop default,
    add constraint kbli_licence_rule_doubt_unless_confirmed check (confirmed = (doubt is null));
