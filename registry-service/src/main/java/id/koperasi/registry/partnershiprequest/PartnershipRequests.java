package id.koperasi.registry.partnershiprequest;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.registry.cooperative.CooperativeProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The requests for partnerships within the caller's reach, each with the statuses it has had. */
@ApplicationScoped
class PartnershipRequests {

    private static final String COLUMNS = """
            select id, village_code, business, package, financed, form_paper_id, note, requested_on, status, status_on,
                   partnership_id
              from partnership_request""";
    private static final String OF = COLUMNS + """

             where cooperative_id = :cooperative and id > :after order by id limit :rows""";
    private static final String ONE = COLUMNS + """

             where cooperative_id = :cooperative and id = :id""";
    private static final String INSERT = """
            insert into partnership_request (id, cooperative_id, village_code, business, package, financed, form_paper_id,
                                             note, requested_on, status, status_on)
            values (:id, :cooperative, :village, :business, :package, :financed, :form, :note, :day, 'REQUESTED', :day)""";
    private static final String MOVE = """
            update partnership_request set status = :status, status_on = :day, partnership_id = :partnership
             where id = :id""";
    private static final String STEP = """
            insert into partnership_request_step (request_id, number, cooperative_id, village_code, status, reached_on,
                                                  reason, recorded_at, actor, roles)
            select r.id, (select count(*) from partnership_request_step s where s.request_id = r.id) + 1, r.cooperative_id,
                   r.village_code, r.status, r.status_on, :reason, :at, :actor, :roles
              from partnership_request r where r.id = :id""";
    private static final String STEPS = """
            select status, reached_on, reason, recorded_at, actor, roles
              from partnership_request_step where request_id = :id order by number limit 100""";
    private static final String IS_PARTNERSHIP = """
            select exists (select from partnership where cooperative_id = :cooperative and id = :partnership)""";

    private final Session session;

    PartnershipRequests(Session session) {
        this.session = session;
    }

    /** A request and how far it has come. */
    record PartnershipRequest(
            UUID id,
            String villageCode,
            NewRequest asked,
            RequestStatus status,
            LocalDate statusOn,
            @Nullable UUID partnershipId) {}

    /** A status it has had. */
    record Step(
            RequestStatus status,
            LocalDate reachedOn,
            @Nullable String reason,
            Instant recordedAt,
            String actor,
            List<String> actorRoles) {}

    /** Who said so when. */
    record Told(@Nullable String reason, Instant at, String actor, List<String> roles) {}

    void request(UUID id, CooperativeProfile cooperative, NewRequest asked, Told told) {
        session.createNativeMutationQuery(INSERT)
                .setParameter("id", id)
                .setParameter("cooperative", cooperative.id())
                .setParameter("village", cooperative.villageCode())
                .setParameter("business", asked.business().strip())
                .setParameter("package", asked.packageName(), String.class)
                .setParameter("financed", asked.financed())
                .setParameter("form", asked.formPaperId(), UUID.class)
                .setParameter("note", asked.note(), String.class)
                .setParameter("day", asked.requestedOn())
                .executeUpdate();
        step(id, told);
    }

    void move(UUID id, RequestStatus status, LocalDate day, @Nullable UUID partnershipId, Told told) {
        session.createNativeMutationQuery(MOVE)
                .setParameter("id", id)
                .setParameter("status", status.name())
                .setParameter("day", day)
                .setParameter("partnership", partnershipId, UUID.class)
                .executeUpdate();
        step(id, told);
    }

    private void step(UUID id, Told told) {
        session.createNativeMutationQuery(STEP)
                .setParameter("id", id)
                .setParameter("reason", told.reason(), String.class)
                .setParameter("at", told.at().atOffset(ZoneOffset.UTC))
                .setParameter("actor", told.actor())
                .setParameter("roles", told.roles().toArray(String[]::new))
                .executeUpdate();
    }

    boolean isPartnership(UUID cooperativeId, UUID partnershipId) {
        return session.createNativeQuery(IS_PARTNERSHIP, Boolean.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("partnership", partnershipId)
                .getSingleResult();
    }

    PartnershipRequest get(UUID cooperativeId, UUID id) {
        return one(ONE, cooperativeId, id);
    }

    /** Held until the transaction ends: whoever comes second finds what the first has done. */
    PartnershipRequest lock(UUID cooperativeId, UUID id) {
        return one(ONE + " for update", cooperativeId, id);
    }

    private PartnershipRequest one(String statement, UUID cooperativeId, UUID id) {
        return session.createNativeQuery(statement, Object[].class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("id", id)
                .getResultStream()
                .map(PartnershipRequests::request)
                .findFirst()
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    List<PartnershipRequest> of(UUID cooperativeId, UUID after, int rows) {
        return session.createNativeQuery(OF, Object[].class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("after", after)
                .setParameter("rows", rows)
                .getResultStream()
                .map(PartnershipRequests::request)
                .toList();
    }

    /** The statuses of one, the first first. */
    List<Step> steps(UUID id) {
        return session.createNativeQuery(STEPS, Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(row -> new Step(
                        RequestStatus.valueOf((String) row[0]),
                        (LocalDate) row[1],
                        (String) row[2],
                        (Instant) row[3],
                        (String) row[4],
                        Arrays.asList((String[]) row[5])))
                .toList();
    }

    private static PartnershipRequest request(Object[] row) {
        return new PartnershipRequest(
                (UUID) row[0],
                (String) row[1],
                new NewRequest(
                        (String) row[2], (String) row[3], (Boolean) row[4], (UUID) row[5], (String) row[6], (LocalDate)
                                row[7]),
                RequestStatus.valueOf((String) row[8]),
                (LocalDate) row[9],
                (UUID) row[10]);
    }
}
