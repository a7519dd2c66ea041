-- A plan that somebody writes, the model that everybody reads and the reason of a rating may name a person as well.

insert into erasable_text (holder, held) values
    ('business_plan', 'summary'),
    ('business_plan', 'title'),
    ('model_plan', 'summary'),
    ('model_plan', 'title');
insert into erasable_told (record, held) values ('PLAN_RATING', 'reason');
