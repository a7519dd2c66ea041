package id.koperasi.ledger.payment;

import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.payment.PaymentPlace.Kind;
import id.koperasi.ledger.payment.PaymentRejection.NotAStaticQr;
import id.koperasi.ledger.payment.PaymentRejection.PlaceOfAnother;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.privacy.BlindIndex;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Where money reaches cooperatives without an order; their numbers are found by a keyed digest. */
@ApplicationScoped
class PaymentPlaces {

    private static final String OF_COOPERATIVE = """
            select kind, shown, qr_content, stated_at from payment_place where cooperative_id = :cooperative order by kind""";
    private static final String STATE = """
            insert into payment_place (cooperative_id, kind, address_index, shown, qr_content, person, stated_at)
            select :cooperative, :kind, :index, :shown, :content, :who, :now
             where not place_is_taken(:cooperative, :kind, :index)
            on conflict (cooperative_id, kind)
            do update set address_index = excluded.address_index, shown = excluded.shown,
                          qr_content = excluded.qr_content, person = excluded.person, stated_at = excluded.stated_at""";

    private final Session session;
    private final Books books;
    private final BlindIndex index;
    private final CurrentCaller caller;
    private final BusinessClock clock;

    PaymentPlaces(Session session, Books books, BlindIndex index, CurrentCaller caller, BusinessClock clock) {
        this.session = session;
        this.books = books;
        this.index = index;
        this.caller = caller;
        this.clock = clock;
    }

    List<PaymentPlace> of(UUID cooperativeId) {
        return session
                .createNativeQuery(OF_COOPERATIVE, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .getResultList()
                .stream()
                .map(row -> new PaymentPlace(
                        Kind.valueOf(row.get("kind", String.class)),
                        row.get("shown", String.class),
                        row.get("qr_content", String.class),
                        row.get("stated_at", Instant.class)))
                .toList();
    }

    boolean has(UUID cooperativeId, Kind kind) {
        return of(cooperativeId).stream().anyMatch(place -> place.kind() == kind);
    }

    /** Under which digest a merchant or an account is found; null where a payment names none. */
    byte @Nullable [] indexOf(ToldPayment told) {
        return told.place() == null
                ? null
                : indexOf(told.channel() == PaymentChannel.QRIS ? Kind.STATIC_QR : Kind.ACCOUNT, told.place());
    }

    @Transactional
    void stateAccount(UUID cooperativeId, String number) {
        state(cooperativeId, Kind.ACCOUNT, number, PaymentPlace.masked(number), null);
    }

    /** The code as it was printed; a code for one payment, or with an amount, stands on no counter. */
    @Transactional
    void stateQr(UUID cooperativeId, String content) {
        QrPayload payload = QrPayload.of(content)
                .filter(code -> !code.dynamic()
                        && code.amount() == null
                        && !code.merchantId().isBlank())
                .orElseThrow(() -> new RejectedException(new NotAStaticQr()));
        state(cooperativeId, Kind.STATIC_QR, payload.merchantId(), payload.merchantName(), content);
    }

    private void state(UUID cooperativeId, Kind kind, String address, String shown, @Nullable String content) {
        books.of(cooperativeId);
        int stated = session.createNativeMutationQuery(STATE)
                .setParameter("cooperative", cooperativeId)
                .setParameter("kind", kind.name())
                .setParameter("index", indexOf(kind, address))
                .setParameter("shown", shown)
                .setParameter("content", content, String.class)
                .setParameter("who", Objects.requireNonNull(caller.get().person())) // his token named him
                .setParameter("now", clock.now())
                .executeUpdate();
        if (stated == 0) {
            throw new RejectedException(new PlaceOfAnother());
        }
    }

    private byte[] indexOf(Kind kind, String address) {
        return switch (kind) {
            case STATIC_QR -> index.of("qris", address);
            case ACCOUNT -> index.of("account", address);
        };
    }
}
