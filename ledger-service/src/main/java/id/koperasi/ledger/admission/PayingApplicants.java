package id.koperasi.ledger.admission;

import id.koperasi.ledger.admission.AdmissionRejection.ApplicationNotApproved;
import id.koperasi.ledger.admission.AdmissionRejection.NoPrincipalToPay;
import id.koperasi.ledger.admission.Application.Status;
import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.book.BookLock;
import id.koperasi.ledger.decision.Standings;
import id.koperasi.ledger.journal.EntryRejection.BookFrozen;
import id.koperasi.ledger.member.AdmittingMembers;
import id.koperasi.ledger.member.Members;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Approved applicants who pay their simpanan pokok from outside: what they pay, and how they become members with it. */
@ApplicationScoped
public class PayingApplicants {

    private static final String TERMS = "select principal_sen, frozen from admission_terms(:cooperative)";

    private final Applications applications;
    private final Standings standings;
    private final Members members;
    private final AdmittingMembers admitting;
    private final BookLock lock;
    private final EntityManager entities;

    PayingApplicants(
            Applications applications,
            Standings standings,
            Members members,
            AdmittingMembers admitting,
            BookLock lock,
            EntityManager entities) {
        this.applications = applications;
        this.standings = standings;
        this.members = members;
        this.admitting = admitting;
        this.lock = lock;
        this.entities = entities;
    }

    /** What is to be paid with an application within the caller's reach; refused unless it is approved and still to be paid. */
    public Rupiah mustPay(UUID cooperativeId, UUID applicationId) {
        if (applications.of(cooperativeId, applicationId).status() != Status.APPROVED) {
            throw new RejectedException(new ApplicationNotApproved());
        }
        standings.mustTakeMembers(cooperativeId);
        Tuple terms = terms(cooperativeId);
        if (terms.get("frozen", Boolean.class)) {
            throw new RejectedException(new BookFrozen());
        }
        Rupiah principal = Rupiah.ofSen(terms.get("principal_sen", Long.class));
        if (!principal.isPositive()) {
            throw new RejectedException(new NoPrincipalToPay());
        }
        return principal;
    }

    /**
     * Admits who has paid, in the transaction that receives it; empty when the application leads to no member any more, so
     * that the money is nobody's yet. Holds the book until the end of the transaction.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<UUID> admit(Book book, UUID applicationId, LocalDate on) {
        UUID cooperative = book.cooperativeId();
        lock.take(cooperative);
        Application applicant = applications.of(cooperative, applicationId);
        boolean open = applicant.status() == Status.APPROVED
                && standings.takesMembers(cooperative)
                && !members.isMember(cooperative, applicant.person());
        if (!open) {
            return Optional.empty();
        }
        UUID member = admitting
                .admit(cooperative, book.villageCode(), List.of(applicant.admission(on)))
                .getFirst();
        if (!applications.admit(cooperative, applicationId, member)) {
            throw new IllegalStateException("an application was decided while its book was held");
        }
        return Optional.of(member);
    }

    private Tuple terms(UUID cooperativeId) {
        List<?> rows = entities.createNativeQuery(TERMS, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .findFirst()
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }
}
