package id.koperasi.deploy.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Numbers of the authorities and accounts at the bank. */
final class Accounts {

    private static final String BANK = "002";
    private static final String OFFICER = "bank-officer";

    private final Teller teller;

    Accounts(Teller teller) {
        this.teller = teller;
    }

    private record IdentityNumber(String kind, String number, String issuedOn) {}

    private record NewAccount(String bankCode, String requestedOn) {}

    private record Opening(String number, String openedOn) {}

    private record Verification(String verifiedOn, String evidence) {}

    /** NPWP, NIB and NIK koperasi of each. */
    void identify(List<Village> villages, String day) {
        teller.crowd().each(villages, village -> {
            String path = registry(village) + "/identity-numbers";
            String digits = village.code().replace(".", "");
            List.of(
                            new IdentityNumber("NPWP", "100000" + digits, day),
                            new IdentityNumber("NIB", "912" + digits, day),
                            new IdentityNumber("NIK_KOPERASI", digits + "002", day))
                    .forEach(number ->
                            teller.api().post(Pilots.OFFICE, path, number).orFail());
        });
    }

    /** An account at BRI for each, opened and verified with the bank's letter as evidence. */
    void open(List<Village> villages, String day) {
        teller.crowd().each(villages, village -> {
            String accounts = registry(village) + "/bank-accounts";
            JsonNode requested = teller.api()
                    .post(Pilots.OFFICE, accounts, new NewAccount(BANK, day))
                    .orFail();
            String account = accounts + "/" + requested.get("accountId").asText();
            String number = "00" + village.code().replace(".", "") + "301";
            teller.api()
                    .post(OFFICER, account + "/opening", new Opening(number, day))
                    .orFail();
            teller.api()
                    .post(
                            OFFICER,
                            account + "/verification",
                            new Verification(day, "Surat keterangan bank nomor " + village.code()))
                    .orFail();
        });
        teller.narrator().say(villages.size() + " accounts opened and verified");
    }

    private String registry(Village village) {
        return "/registry/v1/cooperatives/" + teller.formations().idOf(village.code());
    }
}
