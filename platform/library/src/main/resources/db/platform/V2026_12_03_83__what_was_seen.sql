-- After a breach it is asked what was seen in a span of time, by a program or from an address: few entries are of reads in plain.
create index audit_entry_seen_index on audit_entry (recorded_at) where cardinality(fields) > 0;
