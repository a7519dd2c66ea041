package id.koperasi.registry.cooperative;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.platform.event.Outbox;
import id.koperasi.registry.conflict.OfficeConflicts;
import id.koperasi.registry.cooperative.FormationRecord.AppointmentRow;
import id.koperasi.registry.cooperative.FormationRecord.FounderRow;
import id.koperasi.registry.progress.Milestones;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** Writes what formation writes, each table in one statement however many cooperatives it is about. */
@ApplicationScoped
class FormationRecords {

    private static final String COOPERATIVES = """
            insert into cooperative
            select * from json_populate_recordset(null::cooperative, cast(:rows as json))
             order by village_code
                on conflict do nothing
            returning id""";
    private static final String GO_ON = """
            update cooperative c
               set version = c.version + 1, status = told.status, meeting_held_on = told.meeting_held_on,
                   minutes_number = told.minutes_number, principal_savings_sen = told.principal_savings_sen,
                   mandatory_savings_sen = told.mandatory_savings_sen, term_years = told.term_years,
                   deed_number = told.deed_number, deed_signed_on = told.deed_signed_on, notary_name = told.notary_name,
                   decree_number = told.decree_number, amendment_decree_number = told.amendment_decree_number,
                   reactivation_number = told.reactivation_number, formed_on = told.formed_on,
                   paid_in_sen = told.paid_in_sen
              from json_populate_recordset(null::cooperative, cast(:rows as json)) as told
             where c.id = told.id
               and not exists (select from cooperative other
                                where other.id <> told.id
                                  and (other.decree_number = told.decree_number
                                       or other.amendment_decree_number = told.amendment_decree_number))
            returning c.id""";
    private static final String EXISTING = """
            insert into existing_cooperative
            select * from json_populate_recordset(null::existing_cooperative, cast(:rows as json))""";
    private static final String STEPS = """
            insert into formation_step
            select * from json_populate_recordset(null::formation_step, cast(:rows as json))""";
    private static final String FOUNDERS = """
            insert into founder
            select * from json_populate_recordset(null::founder, cast(:rows as json))""";
    private static final String ELECTED = """
            insert into elected_officer
            select * from json_populate_recordset(null::elected_officer, cast(:rows as json))""";
    private static final String KINSHIPS = """
            insert into kinship (cooperative_id, village_code, person, relative, relation, declared_on)
            select cooperative_id, village_code, person, relative, relation, declared_on
              from json_populate_recordset(null::kinship, cast(:rows as json))
                on conflict do nothing""";
    private static final String DECLARATIONS = """
            insert into officer_declaration
            select * from json_populate_recordset(null::officer_declaration, cast(:rows as json))
                on conflict do nothing""";
    private static final String CAPITALS = """
            insert into founding_capital
            select * from json_populate_recordset(null::founding_capital, cast(:rows as json))""";
    private static final String APPOINTMENTS = """
            insert into officer_appointment
            select * from json_populate_recordset(null::officer_appointment, cast(:rows as json))""";
    private static final String PAYMENTS = """
            update founder f
               set principal_paid_sen = paid.principal_paid_sen, mandatory_paid_sen = paid.mandatory_paid_sen
              from json_populate_recordset(null::founder, cast(:rows as json)) as paid
             where f.cooperative_id = paid.cooperative_id and f.person = paid.person""";

    private final Session session;
    private final Milestones milestones;
    private final OfficeConflicts conflicts;
    private final Outbox outbox;
    private final ObjectMapper json;

    FormationRecords(
            Session session, Milestones milestones, OfficeConflicts conflicts, Outbox outbox, ObjectMapper json) {
        this.session = session;
        this.milestones = milestones;
        this.conflicts = conflicts;
        this.outbox = outbox;
        this.json = json;
    }

    /**
     * Inserts those of these new cooperatives that no constraint forbids; waits for whoever inserts the same at the same
     * moment. They go in by the code of their village, so that two who insert the same ones do not wait for each other.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Set<UUID> insert(List<Cooperative> cooperatives) {
        if (cooperatives.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(session.createNativeQuery(COOPERATIVES, UUID.class)
                .setParameter(
                        "rows",
                        write(cooperatives.stream().map(Cooperative::row).toList()))
                .getResultList());
    }

    /** Those that were proposed before, as far as they have come; none whose decree is another's. */
    @Transactional(Transactional.TxType.MANDATORY)
    Set<UUID> goOn(List<Cooperative> proposed) {
        if (proposed.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(session.createNativeQuery(GO_ON, UUID.class)
                .setParameter(
                        "rows", write(proposed.stream().map(Cooperative::row).toList()))
                .getResultList());
    }

    /** Writes everything that was collected and announces its events. */
    @Transactional(Transactional.TxType.MANDATORY)
    void write(FormationRecord record) {
        session.flush();
        execute(EXISTING, record.existing);
        execute(STEPS, record.steps);
        execute(FOUNDERS, record.founders);
        execute(ELECTED, record.elected);
        execute(KINSHIPS, record.kinships);
        execute(DECLARATIONS, record.declarations);
        execute(CAPITALS, record.capitals);
        execute(APPOINTMENTS, record.appointments);
        milestones.reached(record.milestones);
        record.events.forEach(outbox::append);
        conflicts.tell(record.appointments.stream().map(AppointmentRow::person).toList());
    }

    /** Notes what founders who are there already have paid in. */
    @Transactional(Transactional.TxType.MANDATORY)
    void pay(List<FounderRow> paid) {
        execute(PAYMENTS, paid);
    }

    private void execute(String statement, List<?> rows) {
        if (!rows.isEmpty()) {
            session.createNativeMutationQuery(statement)
                    .setParameter("rows", write(rows))
                    .executeUpdate();
        }
    }

    private String write(List<?> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rows cannot be written", e);
        }
    }
}
