package id.koperasi.ledger.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.ledger.payment.NotificationRejection.Contradicts;
import id.koperasi.ledger.payment.NotificationRejection.UnknownPayee;
import id.koperasi.ledger.payment.NotificationRejection.Unreadable;
import id.koperasi.platform.audit.Digest;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.IndonesianZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Stores what a bank tells, once. Nothing is posted here: who told it has been answered when that begins. */
@ApplicationScoped
class TakingPayments {

    private static final String EXTERNAL_ID = "[A-Za-z0-9-]{1,36}";
    private static final String TAKE = """
            select take_payment(:notification, :way, :bank, :external, :day, :digest, :reference, :account, :prefix,
                                cast(:place as bytea),
                                :amount, :paid, :moment)""";

    private final EntityManager entities;
    private final PaymentGateway gateway;
    private final PaymentPlaces places;
    private final ObjectMapper json;
    private final BusinessClock clock;
    private final Ids ids;

    TakingPayments(
            EntityManager entities,
            PaymentGateway gateway,
            PaymentPlaces places,
            ObjectMapper json,
            BusinessClock clock,
            Ids ids) {
        this.entities = entities;
        this.gateway = gateway;
        this.places = places;
        this.json = json;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    VirtualAccountPayment takeVirtualAccount(Notification call) {
        return take(
                BankCall.VIRTUAL_ACCOUNT, call, VirtualAccountPayment.class, told -> true, VirtualAccountPayment::read);
    }

    /** A code that was not paid after all is acknowledged, and nothing is kept. */
    @Transactional
    QrPayment takeQr(Notification call) {
        return take(BankCall.QR, call, QrPayment.class, QrPayment::isPaid, QrPayment::read);
    }

    @Transactional
    TransferPayment takeTransfer(Notification call) {
        return take(BankCall.TRANSFER, call, TransferPayment.class, told -> true, TransferPayment::read);
    }

    /** Stores what the bank said when it was asked, under the name that it would tell it by. */
    @Transactional
    void takeFound(ToldPayment payment) {
        PaymentConfig.Snap snap = gateway.contract(BankCall.QR);
        String words = payment.reference() + " " + payment.amount().sen();
        store(BankCall.QR, snap, payment, "found-" + Digest.of(words).hex().substring(0, 24), Digest.of(words));
    }

    private <T> T take(
            BankCall service,
            Notification call,
            Class<T> type,
            Predicate<T> moved,
            Function<T, Optional<ToldPayment>> reading) {
        PaymentConfig.Snap snap = gateway.of(call, service);
        T told = told(service, call.body(), type);
        if (!moved.test(told)) {
            return told;
        }
        ToldPayment payment = reading.apply(told).orElseThrow(() -> new RejectedException(new Unreadable(service)));
        String externalId = call.externalId();
        if (externalId == null || !externalId.matches(EXTERNAL_ID)) {
            throw new RejectedException(new Unreadable(service));
        }
        store(service, snap, payment, externalId, Digest.of(call.body()));
        return told;
    }

    private void store(BankCall service, PaymentConfig.Snap snap, ToldPayment payment, String externalId, Digest said) {
        String prefix = switch (payment.channel()) {
            case VIRTUAL_ACCOUNT -> snap.serviceId();
            case QRIS -> "Q";
            case TRANSFER -> "T";
        };
        String outcome = (String) entities.createNativeQuery(TAKE, String.class)
                .setParameter("notification", ids.next())
                .setParameter("way", payment.channel().name())
                .setParameter("bank", snap.partnerId())
                .setParameter("external", externalId)
                .setParameter("day", clock.today(IndonesianZone.CAPITAL))
                .setParameter("digest", said.bytes())
                .setParameter("reference", payment.reference())
                .setParameter("account", payment.address())
                .setParameter("prefix", prefix)
                .setParameter("place", places.indexOf(payment))
                .setParameter("amount", payment.amount().sen())
                .setParameter("paid", payment.paidAt())
                .setParameter("moment", clock.now())
                .getSingleResult();
        switch (outcome) {
            case "stored", "known" -> {}
            case "unknown-account" -> throw new RejectedException(new UnknownPayee(service));
            case "external-id-reused", "payment-contradicted" -> throw new RejectedException(new Contradicts(service));
            default -> throw new IllegalStateException("a payment was taken as " + outcome);
        }
    }

    private <T> T told(BankCall service, String body, Class<T> type) {
        try {
            T told = json.readerFor(type)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(body);
            if (told == null) {
                throw new RejectedException(new Unreadable(service));
            }
            return told;
        } catch (JsonProcessingException e) {
            throw new RejectedException(new Unreadable(service));
        }
    }
}
