-- A program that is bound to a region shows its user nothing of himself elsewhere. His telephone is of no region.

alter policy invitation_within_reach on invitation using (
    person = scope_person() and scope_client_holds(village_code) or scope_sees(cooperative_id, village_code));
alter policy certificate_within_reach on certificate using (
    person = scope_person() and scope_client_holds(village_code) or scope_sees(cooperative_id, village_code));
alter policy competence_certificate_within_reach on competence_certificate using (
    person = scope_person() and scope_client_holds(village_code) or scope_sees(cooperative_id, village_code));
alter policy officer_term_within_reach on officer_term using (
    scope_everything()
    or person = scope_person() and scope_client_holds(tenant_region(cooperative_id))
    or exists (select from known_cooperative c where c.id = cooperative_id));
alter policy known_member_within_reach on known_member using (
    scope_everything()
    or person = scope_person() and scope_client_holds(tenant_region(cooperative_id))
    or exists (select from known_cooperative c where c.id = cooperative_id));
