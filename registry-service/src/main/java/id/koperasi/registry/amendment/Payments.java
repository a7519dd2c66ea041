package id.koperasi.registry.amendment;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.registry.amendment.AmendmentRejection.FounderNotOnRecord;
import id.koperasi.registry.amendment.AmendmentRejection.NotToldYet;
import id.koperasi.registry.amendment.AmendmentRejection.SaysSoAlready;
import id.koperasi.registry.cooperative.ChangingCooperatives;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.Particular;
import id.koperasi.registry.correction.CorrectedRecord;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.RecordCorrections;
import id.koperasi.registry.correction.RecordCorrections.Correction;
import id.koperasi.registry.founding.FoundingMeeting.Savings;
import id.koperasi.registry.founding.Payment;
import id.koperasi.registry.founding.PaymentRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** What founders have paid in. A payment told anew keeps the rules of a formation. */
@ApplicationScoped
class Payments {

    private static final String TELL = """
            with told as (
                update founder set principal_paid_sen = :principal, mandatory_paid_sen = :mandatory
                 where cooperative_id = :cooperative and person = :person
                returning line, old.principal_paid_sen as principal, old.mandatory_paid_sen as mandatory
            )
            select line, principal, mandatory from told""";

    private static final String SUM = """
            select sum(principal_paid_sen + mandatory_paid_sen)::bigint from founder where cooperative_id = :cooperative""";

    private final Session session;
    private final ChangingCooperatives changing;
    private final RecordCorrections corrections;

    Payments(Session session, ChangingCooperatives changing, RecordCorrections corrections) {
        this.session = session;
        this.changing = changing;
        this.corrections = corrections;
    }

    /**
     * What a founder has paid in; who he is stays out of it.
     *
     * @param principal simpanan pokok
     * @param mandatory simpanan wajib
     */
    record Paid(Rupiah principal, Rupiah mandatory) {}

    /** A founder has paid something else than was told. */
    @Transactional(Transactional.TxType.MANDATORY)
    Correction<Paid> correct(CooperativeProfile cooperative, CorrectPayment command) {
        Payment payment = command.payment();
        PaymentRules.check(List.of(payment.person()), agreed(cooperative.id()), List.of(payment), List.of());
        Object[] before = session.createNativeQuery(TELL, Object[].class)
                .setParameter("principal", payment.principal().sen())
                .setParameter("mandatory", payment.mandatory().sen())
                .setParameter("cooperative", cooperative.id())
                .setParameter("person", payment.person().value())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RejectedException(new FounderNotOnRecord()));
        if (before[1] == null || before[2] == null) {
            throw new RejectedException(new NotToldYet(Particular.PAID_IN));
        }
        var paid = new Paid(Rupiah.ofSen((Long) before[1]), Rupiah.ofSen((Long) before[2]));
        var now = new Paid(payment.principal(), payment.mandatory());
        if (now.equals(paid)) {
            throw new RejectedException(new SaysSoAlready(Particular.PAID_IN));
        }
        var record = CorrectedRecord.of(cooperative, Kind.PAYMENT, cooperative.id() + "/" + before[0]);
        return corrections.tell(record, paid, now, command.why());
    }

    /** What all founders have paid in together. */
    Rupiah paidIn(UUID cooperativeId) {
        return Rupiah.ofSen(session.createNativeQuery(SUM, Long.class)
                .setParameter("cooperative", cooperativeId)
                .getSingleResult());
    }

    private Savings agreed(UUID cooperativeId) {
        return new Savings(
                agreed(cooperativeId, Particular.PRINCIPAL_SAVINGS),
                agreed(cooperativeId, Particular.MANDATORY_SAVINGS));
    }

    private Rupiah agreed(UUID cooperativeId, Particular particular) {
        String told = changing.told(cooperativeId, particular);
        if (told == null) {
            throw new RejectedException(new NotToldYet(particular));
        }
        return Rupiah.parse(new BigDecimal(told));
    }
}
