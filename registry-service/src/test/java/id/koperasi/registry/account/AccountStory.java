package id.koperasi.registry.account;

import static id.koperasi.registry.TestCooperative.bankOfficer;
import static id.koperasi.registry.TestCooperative.execute;
import static id.koperasi.registry.TestCooperative.holder;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.post;
import static io.restassured.RestAssured.given;

import id.koperasi.registry.TestCooperative;
import id.koperasi.registry.bank.SnapSimulator;
import io.restassured.response.ValidatableResponse;
import java.util.concurrent.ThreadLocalRandom;

/** A cooperative that is ready for an account, and the steps towards one. */
record AccountStory(TestCooperative cooperative, String chair, String treasurer, String secretary) {

    static AccountStory begin() {
        TestCooperative cooperative = TestCooperative.formedIn("36.03");
        execute("""
                insert into identity_number (id, cooperative_id, village_code, kind, number, issued_on)
                values (gen_random_uuid(), ?::uuid, ?, 'NPWP', ?, '2025-06-20')""", cooperative.id().toString(), cooperative.village(), newNumber() + "1");
        return new AccountStory(
                cooperative,
                cooperative.officer("chair"),
                cooperative.officer("treasurer"),
                cooperative.officer("secretary"));
    }

    /** Fifteen digits that no other test uses. */
    static String newNumber() {
        return Long.toString(ThreadLocalRandom.current().nextLong(100_000_000_000_000L, 1_000_000_000_000_000L));
    }

    /** Tells the simulated bank what to answer for a number. */
    static void bankAnswers(String number, String behaviour, String name) {
        given().body("{\"behaviour\": \"%s\", \"name\": \"%s\"}".formatted(behaviour, name))
                .put(System.getProperty(SnapSimulator.ADDRESS) + "/accounts/" + number)
                .then()
                .statusCode(200);
    }

    /** Asks a bank for an account; the account's address. */
    String request(String bank) {
        return cooperative.path("/bank-accounts/"
                + post(holder(treasurer), cooperative.path("/bank-accounts"), wish(bank, "2025-09-25"))
                        .statusCode(201)
                        .extract()
                        .<String>path("accountId"));
    }

    /** An open account; its address. */
    String opened(String bank, String number) {
        String account = request(bank);
        post(bankOfficer(bank), account + "/opening", opening(number, "2025-09-29"))
                .statusCode(200);
        return account;
    }

    /** Asks the bank whose account it is. */
    ValidatableResponse ask(String account) {
        return post(office("36.03"), account + "/verification", "{\"verifiedOn\": \"2025-09-30\"}");
    }

    /** Shows evidence on paper. */
    ValidatableResponse show(String account) {
        return post(office("36.03"), account + "/verification", paper("2025-09-30"));
    }

    String wish(String bank, String day) {
        return "{\"bankCode\": \"%s\", \"requestedOn\": \"%s\"}".formatted(bank, day);
    }

    String opening(String number, String day) {
        return "{\"number\": \"%s\", \"openedOn\": \"%s\"}".formatted(number, day);
    }

    String paper(String day) {
        return "{\"verifiedOn\": \"%s\", \"evidence\": \"Surat BRI B.117/KC-XIV/09/2025\"}".formatted(day);
    }
}
