-- The witness reads the trail, whose entries it hashes whole, and writes what it saw into a schema of its own, "seal", which the
-- service only reads.
grant usage on schema public to ${sealer};
grant select on audit_entry to ${sealer};
create policy audit_entry_for_the_sealer on audit_entry for select to ${sealer} using (true);
