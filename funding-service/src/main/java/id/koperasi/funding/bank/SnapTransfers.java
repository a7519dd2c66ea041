package id.koperasi.funding.bank;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.koperasi.funding.bank.BankAnswer.NoAnswer;
import id.koperasi.funding.bank.BankAnswer.Paid;
import id.koperasi.funding.bank.BankAnswer.Refused;
import id.koperasi.funding.bank.BankAnswer.Returned;
import id.koperasi.funding.bank.BankAnswer.Underway;
import id.koperasi.funding.bank.BankAnswer.Unheard;
import id.koperasi.funding.bank.HolderAnswer.Denied;
import id.koperasi.funding.bank.HolderAnswer.HeldBy;
import id.koperasi.funding.bank.HolderAnswer.Silent;
import id.koperasi.platform.outside.SilenceException;
import id.koperasi.platform.privacy.AccountNumber;
import id.koperasi.platform.snap.SnapAnswer;
import id.koperasi.platform.snap.SnapClient;
import id.koperasi.platform.time.IndonesianZone;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * SNAP's transfers within a bank (service 17) and to another (18), the inquiry of their status (36), and that of who holds an account
 * of this bank (15) or of another (16). Only an answer that names its service and means one thing counts; all else is no
 * answer, after which one asks before one sends again.
 */
final class SnapTransfers implements PaymentChannel {

    private static final String STATUS_CALL = "/v1.0/transfer/status";
    private static final String STATUS_SERVICE = "36";
    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final Inquiry WITHIN = new Inquiry("/v1.0/account-inquiry-internal", "15");
    private static final Inquiry ELSEWHERE = new Inquiry("/v1.0/account-inquiry-external", "16");

    private final SnapClient client;
    private final String ownBank;
    private final String sourceAccount;

    SnapTransfers(SnapClient client, String ownBank, String sourceAccount) {
        this.client = client;
        this.ownBank = ownBank;
        this.sourceAccount = sourceAccount;
    }

    /** How the bank is asked who holds an account. */
    private record Inquiry(String call, String service) {

        /**
         * Whether the bank says that the account takes no money: it is dormant (403, case 09), inactive (403, 18) or not there
         * (404, 11). Whatever else it refuses, a bank that cannot be reached or a partner that may not ask, says nothing of it.
         */
        boolean denies(String code) {
            return code.equals("403" + service + "09")
                    || code.equals("403" + service + "18")
                    || code.equals("404" + service + "11");
        }
    }

    @Override
    public Kind kind() {
        return Kind.SNAP;
    }

    @Override
    public BankAnswer pay(Transfer transfer, long externalId) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("partnerReferenceNo", transfer.reference())
                .put("beneficiaryAccountName", transfer.holder())
                .put("beneficiaryAccountNo", transfer.number().reveal())
                .put("beneficiaryBankCode", transfer.bankCode())
                .put("sourceAccountNo", sourceAccount)
                .put("remark", transfer.remark())
                .put(
                        "transactionDate",
                        SnapClient.timestamp(transfer.day()
                                .atTime(LocalTime.NOON)
                                .atZone(IndonesianZone.WIB.id())
                                .toInstant()));
        body.putObject("amount").put("value", value(transfer)).put("currency", "IDR");
        String call = within(transfer.bankCode()) ? "/v1.0/transfer-intrabank" : "/v1.0/transfer-interbank";
        try {
            return accepted(client.ask("POST", call, body.toString(), externalId), transfer);
        } catch (SilenceException e) {
            return new NoAnswer(e.reason());
        }
    }

    @Override
    public BankAnswer ask(Transfer transfer, long externalId) {
        String body = JsonNodeFactory.instance
                .objectNode()
                .put("originalPartnerReferenceNo", transfer.reference())
                .put("serviceCode", service(transfer))
                .toString();
        try {
            return standing(client.ask("POST", STATUS_CALL, body, externalId), transfer);
        } catch (SilenceException e) {
            return new NoAnswer(e.reason());
        }
    }

    @Override
    public HolderAnswer holder(String bankCode, AccountNumber number, long externalId) {
        Inquiry inquiry = within(bankCode) ? WITHIN : ELSEWHERE;
        String body = JsonNodeFactory.instance
                .objectNode()
                .put("beneficiaryBankCode", bankCode)
                .put("beneficiaryAccountNo", number.reveal())
                .toString();
        try {
            return held(client.ask("POST", inquiry.call(), body, externalId), inquiry, number);
        } catch (SilenceException e) {
            return new Silent(e.reason());
        }
    }

    /** An answer about another account is none. */
    private static HolderAnswer held(SnapAnswer answer, Inquiry inquiry, AccountNumber asked) {
        String code = answer.code();
        String name = answer.text("beneficiaryAccountName").strip();
        return switch (answer.status()) {
            case OK ->
                code.startsWith(OK + inquiry.service())
                                && answer.text("beneficiaryAccountNo").equals(asked.reveal())
                                && !name.isEmpty()
                        ? new HeldBy(name)
                        : new Silent("not understood");
            case 403, 404 -> inquiry.denies(code) ? new Denied(code) : new Silent("status " + answer.status());
            default -> new Silent("status " + answer.status());
        };
    }

    private BankAnswer accepted(SnapAnswer answer, Transfer transfer) {
        String code = answer.code();
        String meant = answer.status() + service(transfer);
        return switch (answer.status()) {
            case OK ->
                code.startsWith(meant) && answer.text("partnerReferenceNo").equals(transfer.reference())
                        ? new Paid(answer.text("referenceNo"), day(answer.text("transactionDate")))
                        : new NoAnswer("not understood");
            case ACCEPTED -> code.startsWith(meant) ? new Underway() : new NoAnswer("not understood");
            case 400, 403, 404 ->
                code.startsWith(meant) ? new Refused(code) : new NoAnswer("status " + answer.status());
            default -> new NoAnswer("status " + answer.status());
        };
    }

    private BankAnswer standing(SnapAnswer answer, Transfer transfer) {
        String code = answer.code();
        if (answer.status() == 404 && code.equals("404" + STATUS_SERVICE + "01")) {
            return new Unheard();
        }
        if (answer.status() != OK || !code.startsWith(OK + STATUS_SERVICE) || !isOf(answer, transfer)) {
            return new NoAnswer("status " + answer.status());
        }
        String reference = answer.text("originalReferenceNo");
        LocalDate day = day(answer.text("transactionDate"));
        return switch (answer.text("latestTransactionStatus")) {
            case "00" -> new Paid(reference, day);
            case "01", "02", "03" -> new Underway();
            // Its day is that of the payment, not of the return.
            case "04" -> new Returned(reference, null);
            case "05", "06" -> new Refused(answer.text("latestTransactionStatus"));
            case "07" -> new Unheard();
            default -> new NoAnswer("not understood");
        };
    }

    /** An answer about another transfer, another amount or another account is none. */
    private static boolean isOf(SnapAnswer answer, Transfer transfer) {
        String amount = answer.body().path("amount").path("value").asText("");
        return answer.text("originalPartnerReferenceNo").equals(transfer.reference())
                && answer.text("beneficiaryAccountNo").equals(transfer.number().reveal())
                && amount.equals(value(transfer));
    }

    private boolean within(String bankCode) {
        return bankCode.equals(ownBank);
    }

    private String service(Transfer transfer) {
        return within(transfer.bankCode()) ? "17" : "18";
    }

    private static String value(Transfer transfer) {
        BigDecimal rupiah = transfer.amount().toBigDecimal();
        return rupiah.setScale(2).toPlainString();
    }

    private static @Nullable LocalDate day(String written) {
        try {
            return written.isEmpty()
                    ? null
                    : OffsetDateTime.parse(written)
                            .atZoneSameInstant(IndonesianZone.WIB.id())
                            .toLocalDate();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
