package id.koperasi.registry.cooperative;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.registry.cooperative.FormationRecord.StepRow;
import id.koperasi.registry.event.FormationEvent.CooperativeFormed;
import id.koperasi.registry.progress.Milestone;
import id.koperasi.registry.progress.Milestones.Reached;
import id.koperasi.registry.region.Village;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Writes down cooperatives of which a register tells, many in a few statements, and announces them. */
@ApplicationScoped
public class RegisteredCooperatives {

    private static final String INSERT = """
            insert into cooperative (id, version, village_code, name, kind, status, route, second_reason, second_evidence,
                                     proposed_on, principal_savings_sen, mandatory_savings_sen, deed_number,
                                     deed_signed_on, notary_name, decree_number, formed_on, paid_in_sen,
                                     register_evidence)
            select id, 0, village_code, name, kind, 'FORMED', 'NEW', second_reason, second_evidence, proposed_on,
                   principal_savings_sen, mandatory_savings_sen, deed_number, deed_signed_on, notary_name,
                   decree_number, formed_on, paid_in_sen, register_evidence
              from json_populate_recordset(null::cooperative, cast(:rows as json))
             order by village_code
                on conflict do nothing
            returning id""";
    private static final String KNOWN = """
            select id, village_code, name, status, decree_number, second_reason is null
              from cooperative
             where village_code collate "C" = any (:villages) or decree_number = any (:decrees)
                or id = any (:ids)""";

    private final Session session;
    private final Cooperatives cooperatives;
    private final FormationRecords records;
    private final ObjectMapper json;

    RegisteredCooperatives(Session session, Cooperatives cooperatives, FormationRecords records, ObjectMapper json) {
        this.session = session;
        this.cooperatives = cooperatives;
        this.records = records;
        this.json = json;
    }

    /** One that is there already, as far as a register has to know. */
    public record Known(
            UUID id,
            String villageCode,
            String name,
            Status status,
            @Nullable String decreeNumber,
            boolean first) {

        /** Whether it has come as far as a legal entity. */
        public boolean formed() {
            return decreeNumber != null;
        }
    }

    /** The number of a decree in its one spelling; refused when it is none. */
    public static String settledDecree(String number, LocalDate decidedOn) {
        return Decree.of(number, decidedOn).number();
    }

    /** Which of these villages share the cooperative of another, or did still on the day that is named for each. */
    public Set<String> sharing(Map<String, LocalDate> days) {
        return cooperatives.sharing(days);
    }

    /** What a further one of a village is called that has so many: the first number that no name has and no village needs. */
    public String furtherName(Village village, int there) {
        return cooperatives.furtherName(village.cooperativeName(), there + 1L);
    }

    /** Those that are in one of these villages, or formed by one of these decrees, or are one of these. */
    public List<Known> known(Collection<String> villages, Collection<String> decrees, Collection<UUID> ids) {
        return session
                .createNativeQuery(KNOWN, Object[].class)
                .setParameter("villages", villages.toArray(String[]::new))
                .setParameter("decrees", decrees.toArray(String[]::new))
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .map(row -> new Known(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        Status.valueOf((String) row[3]),
                        (String) row[4],
                        (Boolean) row[5]))
                .toList();
    }

    /**
     * Writes those that no constraint forbids, with their history, and announces them; a part of the running
     * transaction.
     *
     * @return which were written
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<UUID> record(List<RegisteredCooperative> told) {
        if (told.isEmpty()) {
            return Set.of();
        }
        Map<UUID, RegisteredRow> rows =
                told.stream().map(RegisteredRow::of).collect(Collectors.toMap(RegisteredRow::id, row -> row));
        Set<UUID> inserted = new HashSet<>(session.createNativeQuery(INSERT, UUID.class)
                .setParameter("rows", write(List.copyOf(rows.values())))
                .getResultList());
        var record = new FormationRecord();
        told.stream()
                .filter(each -> inserted.contains(each.id()))
                .forEach(each -> collect(record, each, rows.get(each.id())));
        records.write(record);
        return inserted;
    }

    private static void collect(FormationRecord record, RegisteredCooperative told, @Nullable RegisteredRow row) {
        if (row == null) {
            return;
        }
        LocalDate signedOn = told.deed().signedOn();
        if (signedOn != null) {
            record.steps.add(step(told, Status.DEED_SIGNED, signedOn));
        }
        record.steps.add(step(told, Status.FORMED, told.formedOn()));
        Map<Milestone, LocalDate> reached = new HashMap<>();
        reached.put(Milestone.PROPOSED, told.earliestDay());
        reached.put(Milestone.FORMED, told.formedOn());
        if (told.second() == null) {
            reached.put(Milestone.VILLAGE_COVERED, told.formedOn());
        }
        reached.forEach((milestone, day) ->
                record.milestones.add(new Reached(told.id(), told.village().code(), milestone, day)));
        record.events.add(new CooperativeFormed(
                told.id(),
                row.name(),
                row.kind().name(),
                Announced.village(told.village()),
                Route.NEW.name(),
                told.decreeNumber(),
                told.formedOn(),
                known(told.amounts().principalSavings()),
                known(told.amounts().mandatorySavings()),
                known(told.amounts().paidIn()),
                0,
                "REGISTER",
                null,
                null));
    }

    private static StepRow step(RegisteredCooperative told, Status step, LocalDate occurredOn) {
        return new StepRow(
                told.id(),
                told.village().code(),
                step,
                occurredOn,
                told.told().at(),
                told.told().actor(),
                told.told().roles(),
                told.told().evidence(),
                null,
                null);
    }

    private static Rupiah known(@Nullable Rupiah amount) {
        return amount == null ? Rupiah.ZERO : amount;
    }

    private String write(List<?> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rows cannot be written", e);
        }
    }
}
