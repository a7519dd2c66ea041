-- A portfolio by region adds up in a table of sums instead of sorting all loans: the planner knows how few regions there are.
create statistics loan_standing_provinces on (left(village_code, 2)) from loan_standing;
create statistics loan_standing_regencies on (left(village_code, 5)) from loan_standing;
create statistics loan_standing_districts on (left(village_code, 8)) from loan_standing;
analyze loan_standing;

-- A loan that is told anew stays in its page, and no index has to hear of it.
alter table loan set (fillfactor = 80);
