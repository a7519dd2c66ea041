package id.koperasi.ledger.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import id.koperasi.ledger.payment.NotificationRejection.Contradicts;
import id.koperasi.ledger.payment.NotificationRejection.UnknownVirtualAccount;
import id.koperasi.ledger.payment.NotificationRejection.Unreadable;
import id.koperasi.ledger.payment.VirtualAccountPayment.Read;
import id.koperasi.platform.audit.Digest;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.IndonesianZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Stores what a bank tells, once. Nothing is posted here: who told it has been answered when that begins. */
@ApplicationScoped
class TakingPayments {

    private static final String EXTERNAL_ID = "[A-Za-z0-9-]{1,36}";
    private static final String TAKE = """
            select take_payment(:notification, :bank, :external, :day, :digest, :reference, :account, :prefix, :amount,
                                :paid, :moment)""";

    private final EntityManager entities;
    private final PaymentGateway gateway;
    private final ObjectReader reader;
    private final BusinessClock clock;
    private final Ids ids;

    TakingPayments(EntityManager entities, PaymentGateway gateway, ObjectMapper json, BusinessClock clock, Ids ids) {
        this.entities = entities;
        this.gateway = gateway;
        this.reader =
                json.readerFor(VirtualAccountPayment.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    VirtualAccountPayment take(Notification call) {
        PaymentConfig.Snap snap = gateway.of(call, PaymentGateway.VIRTUAL_ACCOUNT_PAYMENT);
        VirtualAccountPayment told = told(call.body());
        Read payment = told.read().orElseThrow(() -> new RejectedException(new Unreadable()));
        String externalId = call.externalId();
        if (externalId == null || !externalId.matches(EXTERNAL_ID)) {
            throw new RejectedException(new Unreadable());
        }
        String outcome = (String) entities.createNativeQuery(TAKE, String.class)
                .setParameter("notification", ids.next())
                .setParameter("bank", snap.partnerId())
                .setParameter("external", externalId)
                .setParameter("day", clock.today(IndonesianZone.CAPITAL))
                .setParameter("digest", Digest.of(call.body()).bytes())
                .setParameter("reference", payment.reference())
                .setParameter("account", payment.virtualAccount())
                .setParameter("prefix", snap.serviceId())
                .setParameter("amount", payment.amount().sen())
                .setParameter("paid", payment.paidAt())
                .setParameter("moment", clock.now())
                .getSingleResult();
        return switch (outcome) {
            case "stored", "known" -> told;
            case "unknown-account" -> throw new RejectedException(new UnknownVirtualAccount());
            case "external-id-reused", "payment-contradicted" -> throw new RejectedException(new Contradicts());
            default -> throw new IllegalStateException("a payment was taken as " + outcome);
        };
    }

    private VirtualAccountPayment told(String body) {
        try {
            VirtualAccountPayment told = reader.readValue(body);
            if (told == null) {
                throw new RejectedException(new Unreadable());
            }
            return told;
        } catch (JsonProcessingException e) {
            throw new RejectedException(new Unreadable());
        }
    }
}
