package id.koperasi.registry.person;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.correction.CorrectedRecord;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.RecordCorrections;
import id.koperasi.registry.correction.RecordCorrections.Why;
import id.koperasi.registry.founding.BrokenRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;
import org.hibernate.query.CommonQueryContract;

/** What was corrected, and the records of a founding that follow a correction. */
@ApplicationScoped
class Corrections {

    private static final Map<Kind, String> FOUNDING = Map.of(
            Kind.FOUNDER,
            "update founder set person = :to where cooperative_id = :cooperative and person = :from",
            Kind.ELECTED_OFFICER,
            "update elected_officer set person = :to where cooperative_id = :cooperative and person = :from",
            Kind.DECLARATION,
            """
            update officer_declaration d
               set person = :to
             where d.cooperative_id = :cooperative and d.person = :from
               and not exists (
                   select from officer_declaration other
                    where other.cooperative_id = d.cooperative_id and other.person = :to
                      and other.declared_on = d.declared_on)""");

    /** What was declared under the right number already, or would make somebody his own relative, stays as it is. */
    private static final String[] KINSHIPS = {"""
        update kinship k
           set person = :to
         where k.cooperative_id = :cooperative and k.person = :from and k.relative <> :to
           and not exists (
               select from kinship other
                where other.cooperative_id = k.cooperative_id and other.person = :to and other.relative = k.relative
                  and other.relation = k.relation and other.mistaken = k.mistaken
                  and other.ended_on is not distinct from k.ended_on)""", """
        update kinship k
           set relative = :to
         where k.cooperative_id = :cooperative and k.relative = :from and k.person <> :to
           and not exists (
               select from kinship other
                where other.cooperative_id = k.cooperative_id and other.relative = :to and other.person = k.person
                  and other.relation = k.relation and other.mistaken = k.mistaken
                  and other.ended_on is not distinct from k.ended_on)"""};

    private static final String RETURNING = """

            returning old.person as person_before, old.relative as relative_before, old.relation as relation_before,
                      new.person as person_now, new.relative as relative_now, new.relation as relation_now""";

    private static final String RECORD = """
            insert into person_correction (id, cooperative_id, village_code, person_from, person_to, reason, evidence,
                                           corrected_on, recorded_at, roles)
            values (:id, :cooperative, :village, :from, :to, :reason, :evidence, :day, :now, :roles)""";
    private static final String PAGE = """
            select id, reason, evidence, corrected_on, roles
              from person_correction
             where cooperative_id = :cooperative and id > :after
             order by id
             limit :rows""";

    private final Session session;
    private final RecordCorrections before;
    private final CurrentCaller caller;
    private final BusinessClock clock;
    private final Ids ids;

    Corrections(Session session, RecordCorrections before, CurrentCaller caller, BusinessClock clock, Ids ids) {
        this.session = session;
        this.before = before;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    @Schema(
            name = "PersonCorrection",
            description = "That somebody was on record under a wrong number; neither is shown. "
                    + "The list of officers shows both appointments.")
    record CorrectionView(
            UUID correctionId,
            String reason,
            String evidence,
            LocalDate correctedOn,
            List<String> actorRoles,

            @Schema(description = "Rules that the boards break as they stand since then; told to whoever corrects.")
            List<BrokenRule> warnings) {

        CorrectionView warned(List<BrokenRule> broken) {
            return new CorrectionView(correctionId, reason, evidence, correctedOn, actorRoles, broken);
        }
    }

    /** Somebody, as a record of the founding names him. */
    record Named(String person) {}

    /** A kinship as it is declared. */
    record Related(String person, String relative, String relation) {}

    /** How many records of the founding, kinships included, follow; what each said before stays known. */
    @Transactional(Transactional.TxType.MANDATORY)
    int follow(CooperativeProfile cooperative, CorrectPerson command) {
        session.flush();
        var why = new Why(command.reason(), command.evidence());
        int changed = 0;
        for (Map.Entry<Kind, String> founding : FOUNDING.entrySet()) {
            if (bound(session.createNativeMutationQuery(founding.getValue()), command)
                            .executeUpdate()
                    > 0) {
                var record = CorrectedRecord.of(
                        cooperative, founding.getKey(), cooperative.id().toString());
                before.tell(
                        record,
                        new Named(command.from().value()),
                        new Named(command.to().value()),
                        why);
                changed++;
            }
        }
        for (String statement : KINSHIPS) {
            String followed = "with told as (" + statement + RETURNING + ") select * from told";
            for (Object[] row : bound(session.createNativeQuery(followed, Object[].class), command)
                    .getResultList()) {
                var record = CorrectedRecord.of(
                        cooperative, Kind.KINSHIP, cooperative.id().toString());
                before.tell(record, related(row, 0), related(row, 3), why);
                changed++;
            }
        }
        return changed;
    }

    private static Related related(Object[] row, int from) {
        return new Related((String) row[from], (String) row[from + 1], (String) row[from + 2]);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    CorrectionView record(CooperativeProfile cooperative, CorrectPerson command) {
        UUID id = ids.next();
        List<String> roles = caller.get().rolesInOrder();
        session.createNativeMutationQuery(RECORD)
                .setParameter("id", id)
                .setParameter("cooperative", cooperative.id())
                .setParameter("village", cooperative.villageCode())
                .setParameter("from", command.from().value())
                .setParameter("to", command.to().value())
                .setParameter("reason", command.reason())
                .setParameter("evidence", command.evidence())
                .setParameter("day", command.correctedOn())
                .setParameter("now", clock.now().atOffset(ZoneOffset.UTC))
                .setParameter("roles", roles.toArray(String[]::new))
                .executeUpdate();
        return new CorrectionView(id, command.reason(), command.evidence(), command.correctedOn(), roles, List.of());
    }

    List<CorrectionView> of(UUID cooperativeId, UUID after, int rows) {
        return session.createNativeQuery(PAGE, Object[].class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("after", after)
                .setParameter("rows", rows)
                .getResultStream()
                .map(row -> new CorrectionView(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        (LocalDate) row[3],
                        Arrays.asList((String[]) row[4]),
                        List.of()))
                .toList();
    }

    private static <Q extends CommonQueryContract> Q bound(Q statement, CorrectPerson command) {
        statement.setParameter("cooperative", command.cooperativeId());
        statement.setParameter("from", command.from().value());
        statement.setParameter("to", command.to().value());
        return statement;
    }
}
