package id.koperasi.registry.particulars;

import static id.koperasi.registry.TestCooperative.bankOfficer;
import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.registry.TestCooperative;
import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KnownParticularsTest {

    private final TestCooperative cooperative = TestCooperative.formedIn("36.03");

    @Test
    void theCooperativeShowsWhatItsFeaturesKnow() {
        get(office("36.03"), cooperative.path(""))
                .statusCode(200)
                .body("identityNumbers", empty())
                .body("pilot", nullValue());
        cooperative.officer("chair");
        cooperative.officer("treasurer");
        String number =
                Long.toString(ThreadLocalRandom.current().nextLong(1_000_000_000_000_000L, 9_000_000_000_000_000L));
        tell(
                "/identity-numbers",
                "{\"kind\": \"NPWP\", \"number\": \"%s\", \"issuedOn\": \"2025-06-20\"}".formatted(number));
        tell(
                "/pilot-designation",
                "{\"designatedBy\": \"Dinas\", \"letterNumber\": \"500.3/117/2025\", \"designatedOn\": \"2025-09-01\"}");
        tell(
                "/business-units",
                "{\"function\": \"FISHERY\", \"name\": \"Lele\", \"kbli\": \"03222\", \"openedOn\": \"2025-07-24\"}");
        String accountId = tell("/bank-accounts", "{\"bankCode\": \"451\", \"requestedOn\": \"2025-09-25\"}");
        post(
                        bankOfficer("451"),
                        cooperative.path("/bank-accounts/" + accountId + "/opening"),
                        "{\"number\": \"%s\", \"openedOn\": \"2025-09-29\"}".formatted(number))
                .statusCode(200);

        get(office("36.03"), cooperative.path(""))
                .statusCode(200)
                .body("identityNumbers.number", contains(number))
                .body("pilot.letterNumber", equalTo("500.3/117/2025"))
                .body("businessUnits.name", contains("Lele"))
                .body("bankAccounts.maskedNumber", contains("************" + number.substring(12)))
                .body("bankAccounts.status", contains("OPENED"));
    }

    private String tell(String what, String body) {
        return post(office("36.03"), cooperative.path(what), body)
                .statusCode(201)
                .extract()
                .path("accountId");
    }
}
