package id.koperasi.ledger.dataexport;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Members' written requests for what is held on them, within the caller's reach. */
@ApplicationScoped
class DataRequests {

    private static final String ONE = """
            select id, member_id, reason, letter, requested_at
              from data_request
             where cooperative_id = :cooperative and id = :request""";
    private static final String RECORD = """
            insert into data_request (cooperative_id, id, member_id, reason, letter, requested_by, requested_at)
            values (:cooperative, :request, :member, :reason, :letter, :who, :moment)""";

    private final EntityManager entities;
    private final CurrentCaller caller;
    private final BusinessClock clock;
    private final Ids ids;

    DataRequests(EntityManager entities, CurrentCaller caller, BusinessClock clock, Ids ids) {
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    /** A request as it was recorded. */
    record DataRequest(UUID id, UUID memberId, String reason, String letter, Instant requestedAt) {}

    DataRequest of(UUID cooperativeId, UUID requestId) {
        List<?> rows = entities.createNativeQuery(ONE, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("request", requestId)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new DataRequest(
                        row.get("id", UUID.class),
                        row.get("member_id", UUID.class),
                        row.get("reason", String.class),
                        row.get("letter", String.class),
                        row.get("requested_at", Instant.class)))
                .findFirst()
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    @Transactional
    DataRequest record(UUID cooperativeId, UUID memberId, String reason, String letter) {
        var request = new DataRequest(ids.next(), memberId, reason, letter, clock.now());
        entities.createNativeQuery(RECORD)
                .setParameter("cooperative", cooperativeId)
                .setParameter("request", request.id())
                .setParameter("member", memberId)
                .setParameter("reason", reason)
                .setParameter("letter", letter)
                .setParameter("who", caller.get().person())
                .setParameter("moment", request.requestedAt())
                .executeUpdate();
        return request;
    }
}
