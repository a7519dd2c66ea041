package id.koperasi.ledger.hold;

import id.koperasi.ledger.hold.Hold.Status;
import id.koperasi.ledger.hold.ReservationRejection.AccountNotHeld;
import id.koperasi.ledger.hold.ReservationRejection.HoldOfMemberUnclear;
import id.koperasi.ledger.hold.ReservationRejection.HoldTooShortOrLong;
import id.koperasi.ledger.journal.EntryRejection.BookFrozen;
import id.koperasi.ledger.journal.EntryRejection.InsufficientCash;
import id.koperasi.ledger.journal.EntryRejection.InsufficientSavings;
import id.koperasi.ledger.journal.EntryRejection.UnknownMember;
import id.koperasi.ledger.journal.HoldRejection.HoldNotOpen;
import id.koperasi.ledger.journal.JournalRejection.UnknownAccount;
import id.koperasi.ledger.journal.SourceOfFunds;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.IndonesianZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The reservations within the caller's reach. They are made and settled under the lock of the book. */
@ApplicationScoped
class Holds {

    private static final UUID FIRST = new UUID(0, 0);
    private static final String COLUMNS = """
            select h.id, h.account, h.source_of_funds, h.member_id, h.amount_sen, h.reason, h.reserved_at, h.expires_at, h.status, h.entry_number
              from hold h
             where h.cooperative_id = :cooperative""";
    private static final String ONE = COLUMNS + " and h.id = :hold";
    private static final String PAGE = COLUMNS + " and h.id > :after order by h.id limit :most";
    private static final String RESERVE = """
            select code, available_sen
              from reserve_hold(:moment, :cooperative, :hold, :account, :member, :source, :amount, :reason, :until)""";
    private static final String RELEASE = "select release_hold(:moment, :cooperative, :hold)";

    private final EntityManager entities;
    private final HoldLimits limits;
    private final BusinessClock clock;
    private final Ids ids;

    Holds(EntityManager entities, HoldLimits limits, BusinessClock clock, Ids ids) {
        this.entities = entities;
        this.limits = limits;
        this.clock = clock;
        this.ids = ids;
    }

    Hold of(UUID cooperativeId, UUID holdId) {
        List<?> rows = entities.createNativeQuery(ONE, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("hold", holdId)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(this::hold)
                .findFirst()
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    Page<Hold> page(UUID cooperativeId, PageRequest request) {
        Cursor after = request.after();
        List<?> rows = entities.createNativeQuery(PAGE, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("after", after == null ? FIRST : after.uuid(0))
                .setParameter("most", request.rowsToRead())
                .getResultList();
        List<Hold> holds = rows.stream().map(Tuple.class::cast).map(this::hold).toList();
        return Page.of(holds, request.limit(), hold -> Cursor.of(hold.id()));
    }

    @Transactional
    Hold reserve(ReserveHold command) {
        mustEndInTime(command.expiresAt());
        UUID id = ids.next();
        HeldBalance held = command.held();
        var row = (Tuple) entities.createNativeQuery(RESERVE, Tuple.class)
                .setParameter("moment", clock.now())
                .setParameter("cooperative", command.cooperativeId())
                .setParameter("hold", id)
                .setParameter("account", held.account())
                .setParameter("member", held.storedMember())
                .setParameter("source", held.source().name())
                .setParameter("amount", command.amount().sen())
                .setParameter("reason", command.reason())
                .setParameter("until", command.expiresAt())
                .getSingleResult();
        switch (row.get("code", String.class)) {
            case null -> {
                return of(command.cooperativeId(), id);
            }
            case "no-book" -> throw new RejectedException(new NotFound());
            case "book-frozen" -> throw new RejectedException(new BookFrozen());
            case "unknown-member" -> throw new RejectedException(new UnknownMember());
            case String other -> throw new RejectedException(refusal(other, held, row));
        }
    }

    private static Rejection refusal(String code, HeldBalance held, Tuple row) {
        return switch (code) {
            case "unknown-account" -> new UnknownAccount(held.account());
            case "account-not-held" -> new AccountNotHeld(held.account());
            case "account-of-members" -> new HoldOfMemberUnclear(held.account());
            case "below-floor" -> {
                Rupiah available = Rupiah.ofSen(row.get("available_sen", Long.class));
                yield held.memberId() == null
                        ? new InsufficientCash(held.account(), available)
                        : new InsufficientSavings(available);
            }
            default -> throw new IllegalStateException("a reservation was refused as " + code);
        };
    }

    @Transactional
    Hold release(UUID cooperativeId, UUID holdId) {
        of(cooperativeId, holdId);
        boolean released = (boolean) entities.createNativeQuery(RELEASE, Boolean.class)
                .setParameter("moment", clock.now())
                .setParameter("cooperative", cooperativeId)
                .setParameter("hold", holdId)
                .getSingleResult();
        if (!released) {
            throw new RejectedException(new HoldNotOpen());
        }
        return of(cooperativeId, holdId);
    }

    private void mustEndInTime(Instant expiresAt) {
        Instant latest = clock.now().plus(limits.longestOn(clock.today(IndonesianZone.WIB)));
        if (!expiresAt.isAfter(clock.now()) || expiresAt.isAfter(latest)) {
            throw new RejectedException(new HoldTooShortOrLong(latest));
        }
    }

    private Hold hold(Tuple row) {
        Status status = Status.valueOf(row.get("status", String.class));
        Instant expiresAt = row.get("expires_at", Instant.class);
        return new Hold(
                row.get("id", UUID.class),
                HeldBalance.stored(
                        row.get("account", String.class),
                        row.get("member_id", UUID.class),
                        SourceOfFunds.valueOf(row.get("source_of_funds", String.class))),
                Rupiah.ofSen(row.get("amount_sen", Long.class)),
                row.get("reason", String.class),
                row.get("reserved_at", Instant.class),
                expiresAt,
                status == Status.HELD && !expiresAt.isAfter(clock.now()) ? Status.EXPIRED : status,
                row.get("entry_number", Long.class));
    }
}
