-- The papers of a region are read in the order of their villages.

create index paper_export_index on paper (village_code collate "C", id);
