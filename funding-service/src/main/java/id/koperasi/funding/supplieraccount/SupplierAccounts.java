package id.koperasi.funding.supplieraccount;

import id.koperasi.funding.supplieraccount.SupplierAccount.SupplierAccountStatus;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The accounts of suppliers within the caller's reach, and what banks said of them. */
@ApplicationScoped
class SupplierAccounts implements PanacheRepositoryBase<SupplierAccount, UUID> {

    private static final String CLAIM = """
            with due as (
                select id from supplier_account
                 where next_at <= :now
                 order by next_at
                 limit 1
                   for update skip locked
            )
            update supplier_account s
               set attempts = s.attempts + 1, next_at = :leasedUntil
              from due
             where s.id = due.id
            returning s.id, s.attempts""";

    /**
     * A question that this instance alone puts until its lease ends.
     *
     * @param id which
     * @param attempt how often it was put, this time included
     */
    record Claim(UUID id, int attempt) {}

    /** Takes the question that is due longest, for as long as the lease. */
    Optional<Claim> claim(Instant now, Instant leasedUntil) {
        List<?> rows = getEntityManager()
                .createNativeQuery(CLAIM, Object[].class)
                .setParameter("now", now)
                .setParameter("leasedUntil", leasedUntil)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Claim((UUID) row[0], ((Number) row[1]).intValue()))
                .findFirst();
    }

    /** The question as it is now, held until the transaction ends. */
    Optional<SupplierAccount> locked(UUID id) {
        return find("id = ?1", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** In the order in which they were asked. */
    List<SupplierAccount> of(UUID applicationId) {
        return list("applicationId = ?1", Sort.by("id"), applicationId);
    }

    /** What a bank said last of a supplier in a case; a question that waits, or that nobody answered, says nothing. */
    Optional<SupplierAccount> answered(UUID applicationId, String supplier) {
        return find(
                        "applicationId = ?1 and supplier = ?2 and status in ?3",
                        Sort.descending("id"),
                        applicationId,
                        supplier,
                        SupplierAccountStatus.ANSWERS)
                .firstResultOptional();
    }

    /** What was asked last of a supplier in a case. */
    Optional<SupplierAccount> latest(UUID applicationId, String supplier) {
        return find("applicationId = ?1 and supplier = ?2", Sort.descending("id"), applicationId, supplier)
                .firstResultOptional();
    }
}
