package id.koperasi.funding.reconciliation;

import static id.koperasi.funding.application.Case.STALL;
import static id.koperasi.funding.application.Case.STOCK;
import static id.koperasi.funding.told.Asking.awaitQualified;
import static id.koperasi.funding.told.Asking.ministry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.funding.application.Case;
import id.koperasi.funding.told.Database;
import id.koperasi.funding.told.OwnProgramme;
import id.koperasi.funding.told.ToldCooperative;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the ledger reversed stands in the books no longer, and what that makes of the debt says so. */
@QuarkusTest
class ReversedInTheBooksTest {

    private static final String BOOKED_ON = "2025-10-20";

    private final OwnProgramme programme = new OwnProgramme();

    @Test
    void aReversalIsNamedAsTheCauseOfTheDifference() {
        programme.receive("450000000", "2025-09-01");
        var cooperative = new ToldCooperative("36.03.13.2008").qualified();
        awaitQualified(cooperative);
        Case loan = Case.drafted(cooperative, programme.code(), "300000000", "150000000")
                .agreed();
        loan.disburse(STALL, "300000000").then().statusCode(200);
        loan.disburse(STOCK, "150000000").then().statusCode(200);
        List<String> tranches = loan.show().extract().path("tranches.trancheId");
        UUID undone = UUID.randomUUID();
        UUID stays = UUID.randomUUID();
        UUID undoing = UUID.randomUUID();
        cooperative
                .booked(tranches.get(0), undone, "300000000", BOOKED_ON)
                .booked(tranches.get(1), stays, "150000000", BOOKED_ON)
                .reversed(undone, undoing, "2025-10-22")
                .reversed(undone, undoing, "2025-10-22") // the same once more
                .reversed(null, UUID.randomUUID(), "2025-10-23") // from before the ledger named the entry
                .reversed(UUID.randomUUID(), UUID.randomUUID(), "2025-10-23") // an entry of no concern here
                .booked(UUID.randomUUID().toString(), "1", BOOKED_ON);
        await().until(() -> Database.rows(
                        "select count(*) from booking where cooperative_id = '%s'".formatted(cooperative.id()))
                .equals(List.of("3")));
        assertThat(Database.rows("""
                select r.cause_id, r.entry_id, r.reversed_on
                  from booking_reversal r join booking b using (cause_id)
                 where b.cooperative_id = '%s'""".formatted(cooperative.id())))
                .containsExactly(tranches.get(0) + "|" + undoing + "|2025-10-22");

        programme.end("2025-10-31");
        String path = "/v1/programmes/" + programme.code() + "/balance-";
        await().until(() -> ministry().get(path + "comparisons").path("[0].businessDate") != null);
        ministry()
                .get(path + "differences?businessDate=2025-10-31")
                .then()
                .body(
                        "items.findAll { it.balance == 'BOOKS' }.collect { it.cause + ':' + it.subjectId + ':' + it.ours + ':' + it.theirs }",
                        equalTo(List.of("REVERSED_IN_THE_BOOKS:" + tranches.get(0) + ":300000000:0")));
        ministry()
                .get("/v1/reconciliations/differences?cooperativeId=" + cooperative.id())
                .then()
                .body("items.causeId", equalTo(List.of(tranches.get(0))))
                .body("items[0].reversedBy", equalTo(undoing.toString()))
                .body("items[0].booked", nullValue());
        ministry()
                .get("/v1/reconciliations?cooperativeId=" + cooperative.id())
                .then()
                .body("outstanding", equalTo(450_000_000))
                .body("booked", equalTo(150_000_000));
    }
}
