package id.koperasi.ledger.suspension;

import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.suspension.SuspensionRejection.MemberIsSuspended;
import id.koperasi.platform.change.AskedChange;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Whether a suspension stands against what is asked for a member, within the caller's reach. */
@ApplicationScoped
public class Suspensions {

    private static final String REFUSES = "select suspension_refuses(:cooperative, :member, 'WITHDRAWAL', :day)";
    private static final String ANSWERED = """
            select exists (select from idempotency_key
                            where caller = :caller and tenant = :cooperative and operation = :operation and key = :key)""";

    private final Books books;
    private final EntityManager entities;
    private final BusinessClock clock;

    Suspensions(Books books, EntityManager entities, BusinessClock clock) {
        this.books = books;
        this.entities = entities;
        this.clock = clock;
    }

    /** Refuses what is drawn or held from the savings of a suspended member, where the rule of today says so. */
    public void mustAllowWithdrawal(UUID cooperativeId, UUID memberId) {
        if (refuses(cooperativeId, memberId)) {
            throw new RejectedException(new MemberIsSuspended());
        }
    }

    /** The same; what was answered before is answered again, whatever became of the membership since. */
    public void mustAllowWithdrawal(UUID cooperativeId, UUID memberId, AskedChange asked) {
        if (refuses(cooperativeId, memberId) && !isAnswered(cooperativeId, asked)) {
            throw new RejectedException(new MemberIsSuspended());
        }
    }

    private boolean refuses(UUID cooperativeId, UUID memberId) {
        Book book = books.of(cooperativeId);
        return (Boolean) entities.createNativeQuery(REFUSES, Boolean.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("member", memberId)
                .setParameter("day", clock.today(book.zone()))
                .getSingleResult();
    }

    private boolean isAnswered(UUID cooperativeId, AskedChange asked) {
        return (Boolean) entities.createNativeQuery(ANSWERED, Boolean.class)
                .setParameter("caller", asked.caller())
                .setParameter("cooperative", cooperativeId.toString())
                .setParameter("operation", asked.operation())
                .setParameter("key", asked.key())
                .getSingleResult();
    }
}
