-- Officers list the applications of their own cooperatives.
create index application_cooperative_index on application (cooperative_id, id);
