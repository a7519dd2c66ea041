package id.koperasi.registry.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The questions to banks within the caller's reach. */
@ApplicationScoped
class AccountInquiries implements PanacheRepositoryBase<AccountInquiry, UUID> {

    private static final String CLAIM = """
            with due as (
                select id
                  from account_inquiry
                 where status = 'PENDING' and next_attempt_at <= :now
                 order by next_attempt_at
                 limit :most
                   for update skip locked
            ), claimed as (
                update account_inquiry i
                   set attempts = i.attempts + 1,
                       next_attempt_at = :leasedUntil,
                       external_id = nextval('account_inquiry_external_id')
                  from due
                 where i.id = due.id
                returning i.id, i.account_id, i.attempts, i.external_id
            )
            select id, account_id, attempts, external_id from claimed""";

    private final BankAccounts accounts;

    AccountInquiries(BankAccounts accounts) {
        this.accounts = accounts;
    }

    /**
     * A question that this instance puts now and no other does until the lease ends.
     *
     * @param inquiryId which question
     * @param account about which account
     * @param attempt how often it has been put, this time included
     * @param externalId the number it carries to the bank
     */
    record Claim(UUID inquiryId, BankAccount account, int attempt, long externalId) {}

    /** Takes questions that are due, each for as long as the lease. */
    List<Claim> claim(Instant now, Instant leasedUntil, int most) {
        List<?> rows = getEntityManager()
                .createNativeQuery(CLAIM, Object[].class)
                .setParameter("now", now)
                .setParameter("leasedUntil", leasedUntil)
                .setParameter("most", most)
                .getResultList();
        return rows.stream().map(row -> claimed((Object[]) row)).toList();
    }

    /** The question, held until the transaction ends. */
    Optional<AccountInquiry> lock(UUID inquiryId) {
        return find("id = ?1", inquiryId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The last question about an account. */
    Optional<AccountInquiry> lastOf(UUID accountId) {
        return find("accountId = ?1 order by requestedAt desc, id desc", accountId)
                .firstResultOptional();
    }

    private Claim claimed(Object[] row) {
        return new Claim(
                (UUID) row[0],
                accounts.findById((UUID) row[1]),
                ((Number) row[2]).intValue(),
                ((Number) row[3]).longValue());
    }
}
