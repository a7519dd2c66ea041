-- A name that the deed spells otherwise than it was typed is told anew; record_correction keeps what was told before.
grant update (name) on founder, elected_officer, officer_appointment to ${runtime};
comment on column officer_appointment.continues is 'The appointment of the same person that this one continues: under a wrong number, or ended by mistake.';
