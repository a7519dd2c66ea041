package id.koperasi.registry.decree;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.decree.CheckDecree.Outcome;
import id.koperasi.registry.decree.CheckDecree.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What was found of decrees: inserted and read, never changed. */
@ApplicationScoped
class DecreeChecks {

    private static final String RECORD = """
            insert into decree_check (id, cooperative_id, village_code, decree_number, source, outcome, paper_id, evidence,
                                      reason, checked_on, recorded_at, actor, roles)
            values (:id, :cooperative, :village, :number, :source, :outcome, :paper, :evidence, :reason, :day, :at, :actor,
                    :roles)""";
    private static final String OF = """
            select id, decree_number, source, outcome, paper_id, evidence, reason, checked_on, recorded_at, actor, roles
              from decree_check where cooperative_id = :cooperative order by checked_on, id limit 200""";

    private final Session session;
    private final CurrentCaller caller;
    private final BusinessClock clock;
    private final Ids ids;

    DecreeChecks(Session session, CurrentCaller caller, BusinessClock clock, Ids ids) {
        this.session = session;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    /** What somebody found. */
    record DecreeCheck(
            UUID id,
            String decreeNumber,
            Source source,
            Outcome outcome,
            @Nullable UUID paperId,
            String evidence,
            String reason,
            LocalDate checkedOn,
            Instant recordedAt,
            String actor,
            List<String> actorRoles) {}

    void record(CooperativeProfile cooperative, String number, CheckDecree told) {
        session.createNativeMutationQuery(RECORD)
                .setParameter("id", ids.next())
                .setParameter("cooperative", cooperative.id())
                .setParameter("village", cooperative.villageCode())
                .setParameter("number", number)
                .setParameter("source", told.source().name())
                .setParameter("outcome", told.outcome().name())
                .setParameter("paper", told.paperId(), UUID.class)
                .setParameter("evidence", told.evidence().strip())
                .setParameter("reason", told.reason().strip())
                .setParameter("day", told.checkedOn())
                .setParameter("at", clock.now().atOffset(ZoneOffset.UTC))
                .setParameter("actor", caller.get().subject())
                .setParameter("roles", caller.get().rolesInOrder().toArray(String[]::new))
                .executeUpdate();
    }

    /** The number of the decree as it is on record; null while there is none. */
    @Nullable String decreeOf(UUID cooperativeId) {
        return session.createNativeQuery("select decree_number from cooperative where id = :id", String.class)
                .setParameter("id", cooperativeId)
                .getSingleResult();
    }

    /** All of one cooperative in the order of their days: an older answer that is told late does not count last. */
    List<DecreeCheck> of(UUID cooperativeId) {
        return session.createNativeQuery(OF, Object[].class)
                .setParameter("cooperative", cooperativeId)
                .getResultStream()
                .map(row -> new DecreeCheck(
                        (UUID) row[0],
                        (String) row[1],
                        Source.valueOf((String) row[2]),
                        Outcome.valueOf((String) row[3]),
                        (UUID) row[4],
                        (String) row[5],
                        (String) row[6],
                        (LocalDate) row[7],
                        (Instant) row[8],
                        (String) row[9],
                        Arrays.asList((String[]) row[10])))
                .toList();
    }

    /** What the checks say of a number; those of a number that was corrected since say nothing of it. */
    static DecreeState state(List<DecreeCheck> checks, @Nullable String number) {
        DecreeState state = DecreeState.NOT_CHECKED;
        for (DecreeCheck check : checks) {
            if (!check.decreeNumber().equals(number)) {
                continue;
            }
            if (check.source() == Source.AHU) {
                state = check.outcome() == Outcome.CONFIRMED
                        ? DecreeState.CONFIRMED_BY_AHU
                        : DecreeState.CONTRADICTED_BY_AHU;
            } else if (state == DecreeState.NOT_CHECKED) {
                state = DecreeState.SEEN_ON_PAPER;
            }
        }
        return state;
    }
}
