alter table officer_appointment
    drop constraint officer_appointment_end_reason_known,
    add constraint officer_appointment_end_reason_known
        check (end_reason in ('REPLACED', 'RESIGNED', 'DIED', 'CORRECTED', 'ENDED'));
