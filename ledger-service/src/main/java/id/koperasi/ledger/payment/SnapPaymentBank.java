package id.koperasi.ledger.payment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.koperasi.ledger.payment.BankAnswer.Denied;
import id.koperasi.ledger.payment.BankAnswer.Done;
import id.koperasi.ledger.payment.BankAnswer.NoAnswer;
import id.koperasi.ledger.payment.BankAnswer.Paid;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.outside.SilenceException;
import id.koperasi.platform.snap.SnapAnswer;
import id.koperasi.platform.snap.SnapClient;
import java.util.Optional;

/**
 * Virtual accounts and QR codes at a bank that speaks SNAP: services 27, 28 and 31 (create, update and delete a virtual
 * account), 47 and 51 (generate a code, ask about it). What comes back is believed when it says what was asked.
 */
final class SnapPaymentBank implements PaymentBank {

    private static final String ACCOUNT = "/v1.0/transfer-va/";
    private static final String CODE = "/v1.0/qr/";
    private static final String CODE_SERVICE = "47";
    private static final String PAID = "00";
    private static final String KNOWN_ALREADY = "01";
    private static final int SERVICE_ID_LENGTH = 8;
    private static final int SERVICE_AND_CASE = 5;
    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;

    private final String serviceId;
    private final String merchantId;
    private final SnapClient client;

    SnapPaymentBank(String serviceId, String merchantId, SnapClient client) {
        this.serviceId = serviceId;
        this.merchantId = merchantId;
        this.client = client;
    }

    private interface Understanding {
        BankAnswer of(SnapAnswer answer);
    }

    @Override
    public boolean opens(PaymentChannel channel) {
        return channel != PaymentChannel.TRANSFER;
    }

    @Override
    public BankAnswer open(PaymentOrder order, String payee, long externalId) {
        if (order.channel() == PaymentChannel.QRIS) {
            return ask("POST", CODE + "qr-mpm-generate", "47", code(order), externalId, answer -> shown(order, answer));
        }
        return ask(
                "POST", ACCOUNT + "create-va", "27", account(order, payee), externalId, answer -> same(order, answer));
    }

    @Override
    public BankAnswer change(PaymentOrder order, String payee, long externalId) {
        return ask(
                "PUT", ACCOUNT + "update-va", "28", account(order, payee), externalId, answer -> same(order, answer));
    }

    @Override
    public BankAnswer close(PaymentOrder order, long externalId) {
        if (order.channel() == PaymentChannel.QRIS) {
            return new Done(null, null); // a code ends by itself
        }
        return ask("DELETE", ACCOUNT + "delete-va", "31", number(order), externalId, answer -> new Done(null, null));
    }

    @Override
    public BankAnswer status(PaymentOrder order, long externalId) {
        ObjectNode body = object().put("originalPartnerReferenceNo", order.address())
                .put("originalReferenceNo", order.atBank().reference())
                .put("serviceCode", CODE_SERVICE)
                .put("merchantId", merchantId);
        return ask("POST", CODE + "qr-mpm-query", "51", body, externalId, answer -> paid(order, answer));
    }

    private BankAnswer ask(
            String method, String call, String service, ObjectNode body, long externalId, Understanding understood) {
        try {
            SnapAnswer answer = client.ask(method, call, body.toString(), externalId);
            String code = answer.code();
            boolean ours = code.startsWith(answer.status() + service);
            String of = ours && code.length() > SERVICE_AND_CASE ? code.substring(SERVICE_AND_CASE) : "";
            return switch (answer.status()) {
                case OK -> ours ? understood.of(answer) : new NoAnswer("not understood");
                case CONFLICT ->
                    of.equals(KNOWN_ALREADY) && "27".equals(service)
                            ? new Done(null, null)
                            : new NoAnswer("status " + answer.status());
                case NOT_FOUND -> ours && "31".equals(service) ? new Done(null, null) : denied(ours, answer);
                case 400, 403 -> denied(ours, answer);
                default -> new NoAnswer("status " + answer.status());
            };
        } catch (SilenceException e) {
            return new NoAnswer(e.reason());
        }
    }

    private static BankAnswer denied(boolean ours, SnapAnswer answer) {
        return ours ? new Denied(answer.code()) : new NoAnswer("status " + answer.status());
    }

    private BankAnswer same(PaymentOrder order, SnapAnswer answer) {
        JsonNode data = answer.body().path("virtualAccountData");
        boolean same = data.path("virtualAccountNo").asText("").strip().equals(order.address())
                && amount(data.path("totalAmount"))
                        .filter(order.payable()::equals)
                        .isPresent();
        return same ? new Done(data.path("trxId").asText(null), null) : new NoAnswer("not understood");
    }

    private static BankAnswer shown(PaymentOrder order, SnapAnswer answer) {
        String content = answer.text("qrContent");
        boolean same = QrPayload.of(content)
                .filter(code -> code.dynamic() && order.payable().equals(code.amount()))
                .isPresent();
        return same && answer.text("partnerReferenceNo").equals(order.address())
                ? new Done(answer.text("referenceNo"), content)
                : new NoAnswer("not understood");
    }

    private static BankAnswer paid(PaymentOrder order, SnapAnswer answer) {
        if (!answer.text("originalPartnerReferenceNo").equals(order.address())) {
            return new NoAnswer("not understood");
        }
        if (!answer.text("latestTransactionStatus").equals(PAID)) {
            return new Done(null, null);
        }
        JsonNode amount = answer.body().path("amount");
        return ToldPayment.of(
                        PaymentChannel.QRIS,
                        order.address(),
                        null,
                        answer.text("originalReferenceNo"),
                        new ToldAmount(
                                amount.path("value").asText(),
                                amount.path("currency").asText()),
                        answer.text("paidTime"))
                .<BankAnswer>map(Paid::new)
                .orElseGet(() -> new NoAnswer("not understood"));
    }

    private static Optional<Rupiah> amount(JsonNode amount) {
        return new ToldAmount(
                        amount.path("value").asText(), amount.path("currency").asText())
                .rupiah();
    }

    private ObjectNode account(PaymentOrder order, String payee) {
        ObjectNode body = number(order)
                .put("virtualAccountName", payee)
                .put("virtualAccountTrxType", "C")
                .put("expiredDate", SnapClient.timestamp(order.expiresAt()));
        body.putObject("totalAmount")
                .put("value", ToldAmount.written(order.payable()))
                .put("currency", "IDR");
        return body;
    }

    private ObjectNode number(PaymentOrder order) {
        String blanks = " ".repeat(SERVICE_ID_LENGTH - serviceId.length());
        return object().put("partnerServiceId", blanks + serviceId)
                .put("customerNo", order.address().substring(serviceId.length()))
                .put("virtualAccountNo", blanks + order.address())
                .put("trxId", order.address());
    }

    private ObjectNode code(PaymentOrder order) {
        ObjectNode body = object().put("partnerReferenceNo", order.address())
                .put("merchantId", merchantId)
                .put("validityPeriod", SnapClient.timestamp(order.expiresAt()));
        body.putObject("amount")
                .put("value", ToldAmount.written(order.payable()))
                .put("currency", "IDR");
        return body;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
