package id.koperasi.funding.loan;

import static id.koperasi.funding.application.Case.STALL;
import static id.koperasi.funding.application.Case.STOCK;
import static id.koperasi.funding.told.Asking.awaitQualified;
import static id.koperasi.funding.told.Asking.ministry;
import static id.koperasi.funding.told.Asking.post;
import static org.assertj.core.api.Assertions.assertThat;

import id.koperasi.funding.application.Case;
import id.koperasi.funding.told.Database;
import id.koperasi.funding.told.OwnProgramme;
import id.koperasi.funding.told.ToldCooperative;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Only the lines that changed are kept of a version, and each version can be read whole, as it stood when it was replaced. */
@QuarkusTest
class ScheduleVersionsTest {

    private final OwnProgramme programme = new OwnProgramme();
    private final Map<Integer, List<Object>> stood = new HashMap<>();

    @Test
    void everyVersionStaysAsItStoodWhenItWasReplaced() {
        programme.receive("450000000", "2025-09-01");
        var cooperative = new ToldCooperative("36.03.49.2001").qualified();
        awaitQualified(cooperative);
        Case loan = Case.drafted(cooperative, programme.code(), "300000000", "150000000")
                .agreed();
        var versions = new ArrayList<Integer>();
        loan.disburse(STALL, "300000000").then().statusCode(200);
        versions.add(look(loan));
        loan.disburse(STOCK, "150000000").then().statusCode(200);
        versions.add(look(loan));
        pay(loan, "500000", "2025-11-12", false);
        versions.add(look(loan));
        pay(loan, "1000000", "2025-11-14", false);
        versions.add(look(loan));
        pay(loan, "30000000", "2025-11-20", true);
        versions.add(look(loan));
        pay(loan, "700000", "2025-12-12", false);
        versions.add(look(loan));
        pay(loan, "100000", "2025-11-16", false);
        versions.add(look(loan));
        decree("2029-02-12");
        programme.end("2025-12-20");
        versions.add(look(loan));
        decree("2029-02-13");
        programme.end("2025-12-21");
        versions.add(look(loan));
        pay(loan, "100000000", "2025-12-28", true);
        versions.add(look(loan));

        assertThat(versions).containsExactly(1, 2, 2, 2, 3, 3, 4, 5, 6, 7);
        stood.forEach((version, lines) -> assertThat(
                        lines(loan, "?version=" + version).getList("lines"))
                .as("version %d", version)
                .isEqualTo(lines));
        // The decrees moved a line each, and the lines of six years stand in both versions.
        assertThat(Database.rows("""
                select version, count(*) from superseded_instalment
                 where loan_id = '%s' and version in (4, 5) group by version order by version""".formatted(loan.id()))).containsExactly("4|1", "5|1");
    }

    private int look(Case loan) {
        JsonPath now = lines(loan, "");
        stood.put(now.getInt("version"), now.getList("lines"));
        return now.getInt("version");
    }

    private static JsonPath lines(Case loan, String query) {
        return ministry()
                .get("/v1/loans/" + loan.id() + "/schedule" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void pay(Case loan, String amount, String day, boolean early) {
        post(Case.treasurer(), "/v1/loans/" + loan.id() + "/payments", """
                {"amount": %s, "paidOn": "%s", "reference": "%s", "early": %s}""".formatted(
                                amount, day, UUID.randomUUID(), early))
                .then()
                .statusCode(201);
    }

    private static void decree(String day) {
        post(ministry(), "/v1/holiday-years", """
                {"year": 2029, "decree": "SKB 2/2028", "days": [{"date": "%s", "kind": "holiday", "name": "Libur"}]}""".formatted(day)).then().statusCode(201);
    }
}
