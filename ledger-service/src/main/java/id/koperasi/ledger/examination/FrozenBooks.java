package id.koperasi.ledger.examination;

import id.koperasi.ledger.examination.ExaminationRejection.BookStillBroken;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.BusinessClock;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The books that take nothing until somebody has put them right: the machinery's list, without any business data. */
@ApplicationScoped
class FrozenBooks {

    private static final UUID FIRST = new UUID(0, 0);
    private static final String LIST = """
            select cooperative, village_code, frozen, frozen_at, entry_number from frozen_books(:after, :most)""";
    private static final String CLEAR = """
            select outcome, finding, entry_number from clear_book(:cooperative, :who, :why, :moment)""";

    private final EntityManager entities;
    private final CurrentCaller caller;
    private final BusinessClock clock;

    FrozenBooks(EntityManager entities, CurrentCaller caller, BusinessClock clock) {
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * A frozen book.
     *
     * @param cooperativeId whose
     * @param villageCode where
     * @param finding what was found, or the words of who froze it by hand
     * @param frozenAt when it was found
     * @param entryNumber the first entry that is not right, where the finding is about one
     */
    record FrozenBook(
            UUID cooperativeId,
            String villageCode,
            String finding,
            @Nullable Instant frozenAt,
            @Nullable Long entryNumber) {}

    Page<FrozenBook> page(PageRequest request) {
        Cursor after = request.after();
        List<?> rows = entities.createNativeQuery(LIST, Tuple.class)
                .setParameter("after", after == null ? FIRST : after.uuid(0))
                .setParameter("most", request.rowsToRead())
                .getResultList();
        List<FrozenBook> books =
                rows.stream().map(Tuple.class::cast).map(FrozenBooks::book).toList();
        return Page.of(books, request.limit(), book -> Cursor.of(book.cooperativeId()));
    }

    /** Takes a book up again once nothing in it is broken. */
    @Transactional
    void clear(UUID cooperativeId, String reason) {
        entities.createNativeQuery(Examinations.PATIENCE).executeUpdate();
        var row = (Tuple) entities.createNativeQuery(CLEAR, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("who", caller.get().subject())
                .setParameter("why", reason)
                .setParameter("moment", clock.now())
                .getSingleResult();
        switch (row.get("outcome", String.class)) {
            case "NOT_FROZEN" -> throw new RejectedException(new NotFound());
            case "STILL_BROKEN" ->
                throw new RejectedException(new BookStillBroken(
                        Finding.valueOf(row.get("finding", String.class)), row.get("entry_number", Long.class)));
            case String cleared -> Log.infof("Book cleared: cooperative=%s", cooperativeId);
        }
    }

    private static FrozenBook book(Tuple row) {
        return new FrozenBook(
                row.get("cooperative", UUID.class),
                row.get("village_code", String.class),
                row.get("frozen", String.class),
                row.get("frozen_at", Instant.class),
                row.get("entry_number", Long.class));
    }
}
