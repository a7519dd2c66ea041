package id.koperasi.registry.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;

/** Who signs for the accounts within reach: chair and treasurer as they were on the day the account was asked for. */
@ApplicationScoped
class Signatories {

    private static final String SIGN = """
            insert into bank_account_signatory (account_id, office, appointment_id, cooperative_id, village_code)
            select distinct on (office) :account, office, appointment_id, cooperative_id, village_code
              from officer_appointment
             where cooperative_id = :cooperative and office in ('chair', 'treasurer')
               and :day between term_from and least(term_until, ended_on - 1)
             order by office, term_from desc""";

    private static final String OF = """
            select s.office, a.name, s.appointment_id
              from bank_account_signatory s
              join officer_appointment a on a.appointment_id = s.appointment_id
             where s.account_id = :account
             order by s.office""";

    private final Session session;

    Signatories(Session session) {
        this.session = session;
    }

    @Schema(name = "Signatory", description = "Who signs for an account; the name is public by deed.")
    record Signatory(
            @Schema(examples = "chair") String office,
            @Schema(examples = "Siti Aminah") String name,
            UUID appointmentId) {}

    @Transactional(Transactional.TxType.MANDATORY)
    void sign(BankAccount account) {
        session.createNativeMutationQuery(SIGN)
                .setParameter("account", account.id())
                .setParameter("cooperative", account.cooperativeId())
                .setParameter("day", account.requestedOn())
                .executeUpdate();
    }

    /** None for an account of which a register told. */
    List<Signatory> of(UUID accountId) {
        return session.createNativeQuery(OF, Object[].class)
                .setParameter("account", accountId)
                .getResultStream()
                .map(row -> new Signatory((String) row[0], (String) row[1], (UUID) row[2]))
                .toList();
    }
}
