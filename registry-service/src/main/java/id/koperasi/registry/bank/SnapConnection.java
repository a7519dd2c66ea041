package id.koperasi.registry.bank;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.koperasi.platform.outside.SilenceException;
import id.koperasi.platform.privacy.AccountNumber;
import id.koperasi.platform.snap.SnapAnswer;
import id.koperasi.platform.snap.SnapClient;
import id.koperasi.registry.bank.InquiryAnswer.Denied;
import id.koperasi.registry.bank.InquiryAnswer.HeldBy;
import id.koperasi.registry.bank.InquiryAnswer.NoAnswer;
import java.util.Set;

/** The account inquiry of SNAP (service 16): who holds an account at another bank. */
final class SnapConnection implements BankConnection {

    private static final String INQUIRY_CALL = "/v1.0/account-inquiry-external";

    private final Set<String> banks;
    private final SnapClient client;

    SnapConnection(Set<String> banks, SnapClient client) {
        this.banks = Set.copyOf(banks);
        this.client = client;
    }

    @Override
    public boolean reaches(String bankCode) {
        return banks.contains(bankCode);
    }

    @Override
    public InquiryAnswer ask(String bankCode, AccountNumber number, long externalId) {
        String body = JsonNodeFactory.instance
                .objectNode()
                .put("beneficiaryBankCode", bankCode)
                .put("beneficiaryAccountNo", number.reveal())
                .toString();
        try {
            return understood(client.ask("POST", INQUIRY_CALL, body, externalId), number);
        } catch (SilenceException e) {
            return new NoAnswer(e.reason());
        }
    }

    private static InquiryAnswer understood(SnapAnswer answer, AccountNumber asked) {
        String code = answer.code();
        String name = answer.text("beneficiaryAccountName").strip();
        return switch (answer.status()) {
            case 200 -> {
                boolean sameAccount = answer.text("beneficiaryAccountNo").equals(asked.reveal());
                yield code.startsWith("200") && sameAccount && !name.isEmpty()
                        ? new HeldBy(name)
                        : new NoAnswer("not understood");
            }
            case 403, 404 ->
                code.startsWith("40316") || code.startsWith("40416")
                        ? new Denied(code)
                        : new NoAnswer("status " + answer.status());
            default -> new NoAnswer("status " + answer.status());
        };
    }
}
