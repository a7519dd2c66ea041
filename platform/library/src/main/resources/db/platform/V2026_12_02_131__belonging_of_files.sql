-- Whose a file is, for the audit trail, on the connection of whoever hands out the link: a second one beside it could wait
-- for others that wait for theirs.
create function belonging_of_file(file uuid, out tenant uuid, out region text) returns setof record
    language sql stable security definer
    set search_path = pg_catalog, public
begin atomic
    select f.tenant, f.region from stored_file f where f.id = file;
end;
comment on function belonging_of_file is 'To whom a file belongs, and nothing of what is in it.';
revoke all on function belonging_of_file from public;
grant execute on function belonging_of_file to ${runtime};
