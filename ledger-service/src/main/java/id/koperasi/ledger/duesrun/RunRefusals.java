package id.koperasi.ledger.duesrun;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;

/** Members whose dues runs could not take, within the caller's reach: those of his own cooperative. */
@ApplicationScoped
class RunRefusals {

    private static final UUID FIRST = new UUID(0, 0);
    private static final String PAGE = """
            select cooperative_id, member_number, amount_sen, code
              from dues_run_refusal
             where run_id = :run and (cooperative_id, member_number) > (:cooperative, :member)
             order by cooperative_id, member_number
             limit :most""";

    private final EntityManager entities;

    RunRefusals(EntityManager entities) {
        this.entities = entities;
    }

    /** A member whose dues could not be taken. */
    record RunRefusal(UUID cooperativeId, long memberNumber, Rupiah amount, String code) {}

    Page<RunRefusal> page(UUID runId, PageRequest request) {
        Cursor after = request.after();
        List<?> rows = entities.createNativeQuery(PAGE, Tuple.class)
                .setParameter("run", runId)
                .setParameter("cooperative", after == null ? FIRST : after.uuid(0))
                .setParameter("member", after == null ? 0L : after.number(1))
                .setParameter("most", request.rowsToRead())
                .getResultList();
        List<RunRefusal> refusals = rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new RunRefusal(
                        row.get("cooperative_id", UUID.class),
                        row.get("member_number", Long.class),
                        Rupiah.ofSen(row.get("amount_sen", Long.class)),
                        row.get("code", String.class)))
                .toList();
        return Page.of(refusals, request.limit(), last -> Cursor.of(last.cooperativeId(), last.memberNumber()));
    }
}
