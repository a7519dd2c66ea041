package id.koperasi.registry.cooperative;

import static id.koperasi.registry.Foundings.decree;
import static id.koperasi.registry.Foundings.entries;
import static id.koperasi.registry.Foundings.inner;
import static id.koperasi.registry.Foundings.meeting;
import static id.koperasi.registry.Foundings.office;
import static id.koperasi.registry.Foundings.post;
import static id.koperasi.registry.Foundings.row;
import static id.koperasi.registry.Foundings.rows;
import static id.koperasi.registry.Foundings.staff;
import static id.koperasi.registry.Foundings.villages;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BulkFormationResourceTest {

    /** That it exists on paper is announced by another hand, some seconds later. */
    private static final String OF_FORMATION = "type <> 'id.koperasi.registry.activity-changed.v1'";

    /** Jakarta Timur, where no other test forms anything. */
    private static final String REGION = "31.75";

    private static final Iterator<String> VILLAGES = villages(REGION).iterator();

    @Test
    void refusesBadRowsAndFormsTheirNeighbours() {
        Map<String, Object> fewFounders = good();
        entries(inner(fewFounders, "meeting"), "founders").removeLast();
        Map<String, Object> noCitizen = good();
        entries(inner(noCitizen, "meeting"), "founders").getLast().put("nik", "1");
        Map<String, Object> unpaid = good();
        inner(unpaid, "paidIn").put("principal", 1);
        Map<String, Object> noDecree = good();
        inner(noDecree, "decree").put("number", "SK-1");
        Map<String, Object> tooEarly = good();
        tooEarly.put("proposedOn", "2025-05-23");
        Map<String, Object> future = good();
        inner(future, "decree").put("decidedOn", "2099-01-01");

        ValidatableResponse answer = form(List.of(
                good(),
                fewFounders,
                row("36.73.03.1007", "2025-06-02"),
                row(REGION + ".99.9999", "2025-06-02"),
                noCitizen,
                unpaid,
                noDecree,
                tooEarly,
                future,
                good()));

        answer.statusCode(200)
                .body("formed", equalTo(2))
                .body("refused", equalTo(8))
                .body("unchanged", equalTo(0))
                .body(
                        "results.outcome",
                        contains(
                                "FORMED", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "REFUSED",
                                "REFUSED", "FORMED"))
                .body(
                        "results.findAll { it.problem != null }.problem.type",
                        contains(problems(
                                "founding-rules-broken",
                                "village-outside-region",
                                "unknown-village",
                                "not-a-citizens-number",
                                "founding-rules-broken",
                                "no-decree-number",
                                "steps-out-of-order",
                                "date-in-the-future")))
                .body("results[1].problem.rules[0].source", notNullValue())
                .body("results[5].problem.rules[0].type", equalTo("urn:koperasi:problem:principal-not-paid-as-agreed"));
        String formed = answer.extract().path("results[9].cooperativeId");
        office(REGION)
                .get("/v1/cooperatives/" + formed)
                .then()
                .body("status", equalTo("FORMED"))
                .body("officers.size()", equalTo(8));
        office(REGION)
                .get("/v1/cooperatives/" + formed + "/history")
                .then()
                .body("step", contains("PROPOSED", "MEETING_HELD", "DEED_SIGNED", "FORMED"));
        assertThat(rows(
                        "select type from outbox where aggregateid = ? and aggregatetype = 'registry' and "
                                + OF_FORMATION + " order by sequence",
                        "cooperative/" + formed))
                .containsExactly(
                        "id.koperasi.registry.cooperative-proposed.v1",
                        "id.koperasi.registry.founding-meeting-held.v1",
                        "id.koperasi.registry.deed-signed.v1",
                        "id.koperasi.registry.cooperative-formed.v1");
        assertThat(rows("select type from outbox where aggregateid = ? and " + OF_FORMATION, "cooperative/" + formed))
                .hasSize(13);
    }

    @Test
    void leavesWhatWasFormedByTheSameDecreeAsItIs() {
        Map<String, Object> row = good();
        String id = form(List.of(row)).body("formed", equalTo(1)).extract().path("results[0].cooperativeId");

        form(List.of(row, row))
                .body("results.outcome", contains("UNCHANGED", "UNCHANGED"))
                .body("results.cooperativeId", everyItem(equalTo(id)));

        inner(row, "decree").put("number", decree());
        form(List.of(row))
                .body("results[0].outcome", equalTo("REFUSED"))
                .body("results[0].problem.type", equalTo("urn:koperasi:problem:village-has-a-cooperative"));
        assertThat(rows("select type from outbox where aggregateid = ? and " + OF_FORMATION, "cooperative/" + id))
                .hasSize(13);
    }

    @Test
    void formsTheSameVillageAndTheSameDecreeOnceInOneRequest() {
        Map<String, Object> first = good();
        Map<String, Object> sameDecree = good();
        inner(sameDecree, "decree")
                .put("number", String.valueOf(inner(first, "decree").get("number")));
        Map<String, Object> sameVillage = row(String.valueOf(first.get("villageCode")), "2025-06-02");

        form(List.of(first, sameDecree, sameVillage))
                .body("formed", equalTo(1))
                .body("refused", equalTo(2))
                .body(
                        "results.findAll { it.problem != null }.problem.type",
                        containsInAnyOrderOf("decree-of-another", "village-has-a-cooperative"));
    }

    @Test
    void goesNotOnWithAFormationThatHasBegunStepByStep() {
        Map<String, Object> row = good();
        String id = post(
                        office(REGION),
                        "/v1/cooperatives",
                        Map.of("villageCode", String.valueOf(row.get("villageCode")), "proposedOn", "2025-05-20"))
                .statusCode(201)
                .extract()
                .path("id");
        post(office(REGION), "/v1/cooperatives/" + id + "/founding-meeting", meeting("2025-05-22"))
                .statusCode(200);

        form(List.of(row))
                .body("results[0].problem.type", equalTo("urn:koperasi:problem:formation-begun-already"))
                .body("results[0].problem.formation", equalTo("MEETING_HELD"));
    }

    @Test
    void letsTwoWhoFormTheSameVillagesAtOnceFormEachOnce() {
        List<Map<String, Object>> forward =
                Stream.generate(BulkFormationResourceTest::good).limit(12).toList();
        List<Map<String, Object>> backward = new ArrayList<>(forward);
        Collections.reverse(backward);
        var start = new CyclicBarrier(2);
        List<ValidatableResponse> answers = Stream.of(forward, backward)
                .map(rows -> CompletableFuture.supplyAsync(() -> {
                    await(start);
                    return form(rows);
                }))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        List<Integer> formed = answers.stream()
                .map(answer -> answer.statusCode(200).extract().<Integer>path("formed"))
                .toList();
        List<Integer> unchanged = answers.stream()
                .map(answer -> answer.extract().<Integer>path("unchanged"))
                .toList();
        assertThat(formed.stream().mapToInt(Integer::intValue).sum()).isEqualTo(12);
        assertThat(unchanged.stream().mapToInt(Integer::intValue).sum()).isEqualTo(12);
    }

    @Test
    void repeatsItsReplyToARepeatedRequest() {
        Map<String, Object> body = Map.of("formations", List.of(good()));
        String key = UUID.randomUUID().toString();
        List<String> replies = Stream.of(1, 2)
                .map(time -> office(REGION)
                        .header("Idempotency-Key", key)
                        .contentType("application/json")
                        .body(body)
                        .post("/v1/formations")
                        .asString())
                .toList();

        assertThat(replies.get(0)).isEqualTo(replies.get(1)).contains("\"formed\":1");
    }

    @Test
    void boundsARequestAndKnowsWhoMayAsk() {
        post(office(REGION), "/v1/formations", Map.of("formations", List.of())).statusCode(400);
        post(office(REGION), "/v1/formations", Map.of("formations", Collections.nCopies(51, good())))
                .statusCode(400);
        post(staff("village-head", REGION), "/v1/formations", Map.of("formations", List.of(good())))
                .statusCode(403);
        post(staff("ministry", "none"), "/v1/formations", Map.of("formations", List.of(good())))
                .body("formed", equalTo(1));
    }

    private static Map<String, Object> good() {
        return row(VILLAGES.next(), "2025-06-02");
    }

    private static ValidatableResponse form(List<Map<String, Object>> rows) {
        return post(office(REGION), "/v1/formations", Map.of("formations", rows));
    }

    private static String[] problems(String... codes) {
        return Stream.of(codes).map(code -> "urn:koperasi:problem:" + code).toArray(String[]::new);
    }

    private static Matcher<Iterable<? extends String>> containsInAnyOrderOf(String... codes) {
        return containsInAnyOrder(problems(codes));
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
