-- The trail is asked about a cooperative as often as about a thing or an account. A person is found by the accounts of his.
create index audit_entry_tenant_index on audit_entry (tenant, recorded_at) where tenant is not null;
