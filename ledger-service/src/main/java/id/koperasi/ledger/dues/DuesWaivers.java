package id.koperasi.ledger.dues;

import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.dues.DuesRejection.MonthNotOwed;
import id.koperasi.ledger.dues.DuesRejection.OwnDues;
import id.koperasi.ledger.journal.EntryRejection.BookFrozen;
import id.koperasi.ledger.member.Member;
import id.koperasi.ledger.member.Members;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The months that decisions took from members, within the caller's reach. */
@ApplicationScoped
class DuesWaivers {

    private static final String OF_MEMBER = """
            select month, reason, evidence, decided_at
              from dues_waiver
             where cooperative_id = :cooperative and member_id = :member
             order by month desc
             limit 1000""";
    private static final String WAIVE = """
            insert into dues_waiver (cooperative_id, member_id, month, reason, evidence, person, decided_at)
            values (:cooperative, :member, :month, :reason, :evidence, :person, :decided)
                on conflict do nothing""";

    private final EntityManager entities;
    private final Books books;
    private final Members members;
    private final Dues dues;
    private final CurrentCaller caller;
    private final BusinessClock clock;

    DuesWaivers(
            EntityManager entities,
            Books books,
            Members members,
            Dues dues,
            CurrentCaller caller,
            BusinessClock clock) {
        this.entities = entities;
        this.books = books;
        this.members = members;
        this.dues = dues;
        this.caller = caller;
        this.clock = clock;
    }

    /** A month that was waived. */
    record Waiver(YearMonth month, String reason, String evidence, Instant decidedAt) {}

    /** The latest month first. */
    List<Waiver> of(UUID cooperativeId, UUID memberId) {
        List<?> rows = entities.createNativeQuery(OF_MEMBER, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("member", memberId)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Waiver(
                        YearMonth.from(row.get("month", LocalDate.class)),
                        row.get("reason", String.class),
                        row.get("evidence", String.class),
                        row.get("decided_at", Instant.class)))
                .toList();
    }

    @Transactional
    void waive(WaiveDues command) {
        Member member = members.of(command.cooperativeId(), command.memberId());
        if (books.of(command.cooperativeId()).isFrozen()) {
            throw new RejectedException(new BookFrozen());
        }
        String decider = Objects.requireNonNull(caller.get().person()); // who holds an office is named by his token
        if (member.is(decider)) {
            throw new RejectedException(new OwnDues());
        }
        List<DuesMonth> known = DuesSchedule.until(
                dues.of(command.cooperativeId(), member), command.months().last());
        for (YearMonth month : command.months()) {
            boolean owed = known.stream()
                    .anyMatch(candidate ->
                            candidate.month().equals(month) && candidate.open().isPositive());
            if (!owed || waive(command, month, decider) == 0) {
                throw new RejectedException(new MonthNotOwed(month.toString()));
            }
        }
    }

    private int waive(WaiveDues command, YearMonth month, String decider) {
        return entities.createNativeQuery(WAIVE)
                .setParameter("cooperative", command.cooperativeId())
                .setParameter("member", command.memberId())
                .setParameter("month", month.atDay(1))
                .setParameter("reason", command.reason())
                .setParameter("evidence", command.evidence())
                .setParameter("person", decider)
                .setParameter("decided", clock.now())
                .executeUpdate();
    }
}
