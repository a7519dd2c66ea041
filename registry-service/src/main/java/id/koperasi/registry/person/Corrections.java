package id.koperasi.registry.person;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.registry.cooperative.CooperativeProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;

/** What was corrected, and the records of a founding that follow a correction. */
@ApplicationScoped
class Corrections {

    private static final String[] FOUNDING = {
        "update founder set person = :to where cooperative_id = :cooperative and person = :from",
        "update elected_officer set person = :to where cooperative_id = :cooperative and person = :from",
        """
        update officer_declaration d
           set person = :to
         where d.cooperative_id = :cooperative and d.person = :from
           and not exists (
               select from officer_declaration other
                where other.cooperative_id = d.cooperative_id and other.person = :to
                  and other.declared_on = d.declared_on)"""
    };

    /** What was declared under the right number already, or would make somebody his own relative, stays as it is. */
    private static final String[] KINSHIPS = {"""
        update kinship k
           set person = :to
         where k.cooperative_id = :cooperative and k.person = :from and k.relative <> :to
           and not exists (
               select from kinship other
                where other.cooperative_id = k.cooperative_id and other.person = :to and other.relative = k.relative
                  and other.relation = k.relation)""", """
        update kinship k
           set relative = :to
         where k.cooperative_id = :cooperative and k.relative = :from and k.person <> :to
           and not exists (
               select from kinship other
                where other.cooperative_id = k.cooperative_id and other.relative = :to and other.person = k.person
                  and other.relation = k.relation)"""};

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
    private final CurrentCaller caller;
    private final BusinessClock clock;
    private final Ids ids;

    Corrections(Session session, CurrentCaller caller, BusinessClock clock, Ids ids) {
        this.session = session;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    @Schema(
            name = "PersonCorrection",
            description = "That somebody was on record under a wrong number; neither is shown. "
                    + "The list of officers shows both appointments.")
    record CorrectionView(
            UUID correctionId, String reason, String evidence, LocalDate correctedOn, List<String> actorRoles) {}

    /** How many records of the founding, kinships included, follow. */
    @Transactional(Transactional.TxType.MANDATORY)
    int follow(CorrectPerson command) {
        session.flush();
        int changed = 0;
        for (String statement : FOUNDING) {
            changed += execute(statement, command);
        }
        for (String statement : KINSHIPS) {
            changed += execute(statement, command);
        }
        return changed;
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
        return new CorrectionView(id, command.reason(), command.evidence(), command.correctedOn(), roles);
    }

    List<CorrectionView> of(UUID cooperativeId, UUID after, int rows) {
        return session.createNativeQuery(PAGE, Object[].class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("after", after)
                .setParameter("rows", rows)
                .getResultStream()
                .map(row -> new CorrectionView(
                        (UUID) row[0], (String) row[1], (String) row[2], (LocalDate) row[3], Arrays.asList((String[])
                                row[4])))
                .toList();
    }

    private int execute(String statement, CorrectPerson command) {
        return session.createNativeMutationQuery(statement)
                .setParameter("cooperative", command.cooperativeId())
                .setParameter("from", command.from().value())
                .setParameter("to", command.to().value())
                .executeUpdate();
    }
}
