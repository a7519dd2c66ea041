package id.koperasi.funding.told;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;

/** A programme that one test has for itself: the terms and criteria of LPDB-PILOT and a pool of its own. */
public final class OwnProgramme {

    private final String code = "TEST-" + UUID.randomUUID().toString().substring(0, 8);

    public OwnProgramme() {
        Database.change("""
                insert into programme (code, name, source_of_funds) values ('%1$s', 'For a test', 'STATE_LOAN');
                insert into pool (programme_code) values ('%1$s');""".formatted(code));
        begin(1, "2025-01-01", "3", 3_000_000_000L);
    }

    public String code() {
        return code;
    }

    /** Puts its loans into classes by days, as banks do. */
    public OwnProgramme ofABank() {
        Database.change(
                "update programme_version set collectibility = 'BANK_DAYS' where programme_code = '" + code + "'");
        return this;
    }

    /** Ends a business day and waits until that is done. */
    public ValidatableResponse end(String day) {
        Asking.post(Asking.ministry(), "/v1/programmes/" + code + "/business-days", """
                {"businessDate": "%s"}""".formatted(day))
                .then()
                .statusCode(202);
        String days = "/v1/programmes/" + code + "/business-days";
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> Asking.ministry().get(days).jsonPath().getBoolean("[0].finished"));
        return Asking.ministry().get(days).then().statusCode(200);
    }

    /** From this day on another version counts. */
    public void begin(int version, String effectiveFrom, String rate, long ceiling) {
        Database.change("""
                with version as (
                    insert into programme_version (id, programme_code, version, effective_from, regulation, ceiling_sen,
                        operating_cap_sen, annual_rate_percent, max_tenor_months, max_grace_months, repayment_method,
                        day_count, committee_size)
                    values ('%1$s', '%2$s', %3$d, '%4$s', 'For a test', %5$d, least(50000000000, %5$d), %6$s, 120, 8, 'DECLINING_BALANCE',
                        'THIRTY_360', 3)
                    returning id)
                insert into programme_criterion
                select version.id, position, code, gate, rule, subject, topic, cooperative_kind, who, what_next_id,
                       what_next_en, source
                  from version, programme_criterion c
                 where c.version_id = '01990000-0000-7000-8000-000000000001'""".formatted(UUID.randomUUID(), code, version, effectiveFrom, ceiling * 100, rate));
    }

    /** Puts capital into its pool. */
    public void receive(String amount, String day) {
        Asking.post(Asking.ministry(), "/v1/programmes/" + code + "/capital", """
                {"amount": %s, "reference": "%s", "receivedOn": "%s"}""".formatted(
                                amount, UUID.randomUUID(), day))
                .then()
                .statusCode(201);
    }

    /** Whether the row that settles races says what the movements say that nobody changes. */
    public boolean isTheSumOfItsMovements() {
        return Database.rows("""
                select capital_in_sen + principal_repaid_sen - committed_sen - disbursed_sen
                       = (select sum(available_sen) from pool_movement m where m.programme_code = p.programme_code)
                  from pool p where programme_code = '%s'""".formatted(code)).contains("t");
    }
}
