package id.koperasi.ledger.term;

import id.koperasi.ledger.term.TermDeposit.Status;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Certificates of deposits (bilyet) by the word that stands on each. */
@ApplicationScoped
class TermCertificates {

    private static final String TOKEN = """
            select token from term_deposit where cooperative_id = :cooperative and id = :id""";
    private static final String OF_TOKEN = """
            select number, cooperative, principal_sen, months, opened_on, matures_on, yearly_percent, status, closed_on
              from term_certificate_of_token(:token)""";

    private final EntityManager entities;

    TermCertificates(EntityManager entities) {
        this.entities = entities;
    }

    /** What anybody may know who holds the paper. */
    record Certificate(
            long number,
            String cooperative,
            Rupiah principal,
            int months,
            LocalDate openedOn,
            LocalDate maturesOn,
            BigDecimal yearlyPercent,
            Status status,
            @Nullable LocalDate closedOn) {}

    /** The word on the certificate of a deposit within the caller's reach. */
    UUID tokenOf(TermDeposit deposit) {
        return (UUID) entities.createNativeQuery(TOKEN, UUID.class)
                .setParameter("cooperative", deposit.cooperativeId())
                .setParameter("id", deposit.id())
                .getSingleResult();
    }

    Certificate ofToken(UUID token) {
        List<?> rows = entities.createNativeQuery(OF_TOKEN, Tuple.class)
                .setParameter("token", token)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Certificate(
                        row.get("number", Long.class),
                        row.get("cooperative", String.class),
                        Rupiah.ofSen(row.get("principal_sen", Long.class)),
                        row.get("months", Integer.class),
                        row.get("opened_on", LocalDate.class),
                        row.get("matures_on", LocalDate.class),
                        row.get("yearly_percent", BigDecimal.class),
                        Status.valueOf(row.get("status", String.class)),
                        row.get("closed_on", LocalDate.class)))
                .findFirst()
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }
}
