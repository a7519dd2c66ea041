package id.koperasi.deploy.bank;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * A bank whose customers pay into virtual accounts, by QR code and by transfer, which it tells as SNAP says: each call is signed anew by its own reading
 * of the standard. Whoever holds a {@link Call} sends it late, twice, out of order or spoilt.
 */
public final class PayingBank {

    /** Our number at this bank. */
    public static final String SERVICE_ID = "88001";

    private static final String PARTNER_ID = "BANK";
    private static final String CHANNEL_ID = "95221";
    private static final int PARTNER_SERVICE_ID_LENGTH = 8;
    private static final ZoneOffset JAKARTA = ZoneOffset.ofHours(7);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Signatures signatures;

    private PayingBank(Signatures signatures) {
        this.signatures = signatures;
    }

    /** One with keys of its own. */
    public static PayingBank open() {
        return new PayingBank(new Signatures(""));
    }

    /** The same bank in another place, by what {@link #keys()} says. */
    public static PayingBank of(String keys) {
        String[] pair = keys.split(" ", 2);
        return new PayingBank(Signatures.of(pair[0], pair[1]));
    }

    /** Its keys, the private one first. */
    public String keys() {
        return signatures.privateKey() + " " + signatures.publicKey();
    }

    /** What its partner is told, by the names of the partner's own settings below {@code ledger.payment}. */
    public Map<String, String> settings() {
        return Map.of(
                "snap.partner-id", PARTNER_ID,
                "snap.channel-id", CHANNEL_ID,
                "snap.public-key", signatures.publicKey(),
                "snap.service-id", SERVICE_ID);
    }

    /**
     * A call that tells of a payment.
     *
     * @param partner who calls
     * @param externalId its number of the call
     * @param timestamp when it calls, ISO 8601
     * @param signedBody what is signed
     * @param body what is sent
     */
    public record Call(String partner, String externalId, String timestamp, String signedBody, String body) {

        /** The same under another number. */
        public Call numbered(String other) {
            return new Call(partner, other, timestamp, signedBody, body);
        }

        /** The same at another time. */
        public Call at(OffsetDateTime time) {
            return new Call(partner, externalId, written(time), signedBody, body);
        }

        /** The same by somebody else. */
        public Call by(String other) {
            return new Call(other, externalId, timestamp, signedBody, body);
        }

        /** Sends another body than the one that is signed. */
        public Call spoilt(String other) {
            return new Call(partner, externalId, timestamp, signedBody, other);
        }

        /** Sends and signs another body. */
        public Call saying(String other) {
            return new Call(partner, externalId, timestamp, other, other);
        }
    }

    /** What it would tell now of a payment; the amount as SNAP writes it, such as {@code 20000.00}. */
    public Call paid(String virtualAccount, String amount, String reference, OffsetDateTime paidAt) {
        String body = """
                {"partnerServiceId": "%s", "customerNo": "%s", "virtualAccountNo": "%s", "virtualAccountName": "Anggota",
                 "virtualAccountPhone": "6281234567890", "paymentRequestId": "%s", "paidAmount": {"value": "%s", "currency": "IDR"}, "trxDateTime": "%s",
                 "referenceNo": "%s", "additionalInfo": {"channel": "mobile banking"}}""".formatted(
                        padded(SERVICE_ID),
                        virtualAccount.substring(SERVICE_ID.length()),
                        padded(virtualAccount),
                        reference,
                        amount,
                        written(paidAt),
                        reference);
        return call("1" + reference, body);
    }

    /** What it would tell now of a payment by QR code; of an order of the partner's, or of the counter of a merchant. */
    public Call scanned(String orderOrMerchant, String amount, String reference, OffsetDateTime paidAt) {
        boolean ofOrder = orderOrMerchant.startsWith("Q");
        return call("2" + reference, """
                {"originalReferenceNo": "%s", "originalPartnerReferenceNo": "%s", "latestTransactionStatus": "00",
                 "transactionStatusDesc": "Success", "amount": {"value": "%s", "currency": "IDR"}, "merchantId": "%s",
                 "paidTime": "%s", "additionalInfo": {}}""".formatted(
                        reference,
                        ofOrder ? orderOrMerchant : "",
                        amount,
                        ofOrder ? PaymentDesk.MERCHANT_ID : orderOrMerchant,
                        written(paidAt)));
    }

    /** What it would tell now of a transfer to an account. */
    public Call transferred(String account, String amount, String remark, String reference, OffsetDateTime paidAt) {
        return call("3" + reference, """
                {"referenceNo": "%s", "beneficiaryAccountNo": "%s", "amount": {"value": "%s", "currency": "IDR"},
                 "remark": "%s", "transactionDate": "%s"}""".formatted(reference, account, amount, remark, written(paidAt)));
    }

    private static Call call(String externalId, String body) {
        return new Call(PARTNER_ID, externalId, written(OffsetDateTime.now(JAKARTA)), body, body);
    }

    /** Sends a call to where its partner listens; the path is part of what is signed. */
    public HttpResponse<String> tell(URI address, Call call) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("X-PARTNER-ID", call.partner())
                .header("CHANNEL-ID", CHANNEL_ID)
                .header("X-EXTERNAL-ID", call.externalId())
                .header("X-TIMESTAMP", call.timestamp())
                .header(
                        "X-SIGNATURE",
                        signatures.ofNotification(address.getPath(), call.signedBody(), call.timestamp()))
                .POST(HttpRequest.BodyPublishers.ofString(call.body(), UTF_8))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The standard fills our number up to eight places from the left. */
    private static String padded(String begunWithServiceId) {
        return " ".repeat(PARTNER_SERVICE_ID_LENGTH - SERVICE_ID.length()) + begunWithServiceId;
    }

    static String written(OffsetDateTime time) {
        return time.truncatedTo(ChronoUnit.SECONDS).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}
