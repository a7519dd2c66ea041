create index pilot_designation_village_index on pilot_designation (village_code collate "C", cooperative_id);
