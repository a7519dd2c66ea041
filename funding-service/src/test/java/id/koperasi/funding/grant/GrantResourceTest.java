package id.koperasi.funding.grant;

import static id.koperasi.funding.told.Asking.awaitMet;
import static id.koperasi.funding.told.Asking.office;
import static id.koperasi.funding.told.Asking.passport;
import static id.koperasi.funding.told.Asking.person;
import static id.koperasi.funding.told.Asking.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.funding.told.AtOnce;
import id.koperasi.funding.told.Database;
import id.koperasi.funding.told.ToldCooperative;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GrantResourceTest {

    private static final String PROGRAMMES = "/v1/grant-programmes";

    private final String code =
            "CSR-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final String programme = PROGRAMMES + "/" + code;

    @Test
    void aPledgeGoesToCooperativesAndIntoTheirBooks() {
        List<ToldCooperative> cooperatives = ready("36.03.13.2001", "36.03.13.2002");
        String pledge = pledge("300000000");

        Response made = allocate(pledge, cooperatives, "100000000.5");
        made.then()
                .statusCode(200)
                .body("allocated", equalTo(2))
                .body("results.outcome", equalTo(List.of("ALLOCATED", "ALLOCATED")))
                .body(
                        "results[0].cooperativeId",
                        equalTo(cooperatives.get(0).id().toString()));
        List<String> allocations = made.jsonPath().getList("results.allocationId", String.class);
        receive(allocations, "2025-12-06").then().statusCode(200).body("received", equalTo(2));
        receive(allocations, "2025-12-06").then().body("unchanged", equalTo(2)).body("received", equalTo(0));
        allocate(pledge, cooperatives, "100000000.5")
                .then()
                .body("unchanged", equalTo(2))
                .body("results.allocationId", equalTo(allocations));

        isAccountedFor(cooperatives.get(0), allocations.get(0));
        figures("2025-11-09").body("pledged", equalTo(0));
        figures("2025-12-05")
                .body("pledged", equalTo(300000000))
                .body("allocated", equalTo(200000001))
                .body("received", equalTo(0))
                .body("open", equalTo(300000000))
                .body("unallocated", equalTo(99999999))
                .body("cooperatives", equalTo(2));
        figures("2025-12-06").body("received", equalTo(200000001)).body("booked", equalTo(0));
        cooperatives.get(0).booked(allocations.get(0), "100000000.5", "2025-12-06");
        await().untilAsserted(() -> figures("2025-12-06").body("booked", equalTo(new BigDecimal("100000000.5"))));
        office("regency-office", "36.03")
                .get(programme + "/allocations?limit=1")
                .then()
                .body("items[0].receivedOn", equalTo("2025-12-06"))
                .body("nextCursor", notNullValue());
    }

    @Test
    void whatIsAllocatedAndNotReceivedIsOpenYet() {
        List<ToldCooperative> cooperatives = ready("36.03.13.2009", "36.03.13.2010");
        String pledge = pledge("300");
        List<String> allocations =
                allocate(pledge, cooperatives, "100").jsonPath().getList("results.allocationId", String.class);

        consistsOf("300", "0", "300", "100");
        receive(allocations.subList(0, 1), "2025-12-06").then().body("received", equalTo(1));
        consistsOf("300", "100", "200", "100");
        receive(allocations, "2025-12-06").then().body("received", equalTo(1));
        consistsOf("300", "200", "100", "100");
    }

    @Test
    void whoPledgesIsShownBeforeAnythingIsGivenAndRegionsAreShownAtEveryLevel() {
        List<ToldCooperative> cooperatives = ready("36.03.13.2011", "36.03.12.2011", "36.03.12.2012");
        String first = pledge("300");
        String second = pledgeOn("2025-11-12", "500");
        sums("DONOR")
                .body("pledged", equalTo(List.of(800)))
                .body("cooperatives", equalTo(List.of(0)))
                .body("received", equalTo(List.of(0)))
                .body("open", equalTo(List.of(800)));
        sums("REGENCY").body("", equalTo(List.of()));

        List<String> allocations =
                allocate(first, cooperatives, "100").jsonPath().getList("results.allocationId", String.class);
        allocate(second, cooperatives.subList(0, 1), "50").then().body("allocated", equalTo(1));
        receive(allocations.subList(0, 2), "2025-12-06").then().body("received", equalTo(2));

        sums("DONOR")
                .body("pledged", equalTo(List.of(800)))
                .body("cooperatives", equalTo(List.of(3)))
                .body("allocated", equalTo(List.of(350)))
                .body("received", equalTo(List.of(200)))
                .body("open", equalTo(List.of(600)))
                .body("unaccounted", equalTo(List.of(200)));
        sums("DISTRICT")
                .body("key", equalTo(List.of("36.03.12", "36.03.13")))
                .body("allocated", equalTo(List.of(200, 150)))
                .body("received", equalTo(List.of(100, 100)))
                .body("[0].pledged", nullValue())
                .body("[0].open", nullValue());
        sums("REGENCY").body("key", equalTo(List.of("36.03"))).body("cooperatives", equalTo(List.of(3)));
        sums("PROVINCE").body("key", equalTo(List.of("36"))).body("received", equalTo(List.of(200)));
    }

    @Test
    void whatNobodyReceivedIsTakenBackFromWhoIsNoMoreAndGoesToAnother() {
        List<ToldCooperative> cooperatives = ready("36.03.13.2012", "36.03.13.2013", "36.03.13.2014");
        String pledge = pledge("200");
        List<String> allocations = allocate(pledge, cooperatives.subList(0, 2), "100")
                .jsonPath()
                .getList("results.allocationId", String.class);
        receive(allocations.subList(1, 2), "2025-12-06").then().body("received", equalTo(1));
        consistsOf("200", "100", "100", "0");

        refused(cancel(allocations.get(1), "2025-12-07"), 409, "allocation-received");
        refused(cancel(allocations.get(0), "2025-11-19"), 422, "date-out-of-order");
        refused(cancel(UUID.randomUUID().toString(), "2025-12-07"), 404, "not-found");
        cancel(allocations.get(0), "2025-12-07")
                .then()
                .statusCode(200)
                .body("cooperativeId", equalTo(cooperatives.get(0).id().toString()))
                .body("cancelledOn", equalTo("2025-12-07"))
                .body("cancelReason", equalTo("Koperasi dibubarkan."));
        refused(cancel(allocations.get(0), "2025-12-07"), 409, "allocation-cancelled");

        consistsOf("200", "100", "100", "100");
        figures("2025-12-06").body("allocated", equalTo(200)).body("cooperatives", equalTo(2));
        figures("2025-12-07").body("allocated", equalTo(100)).body("cooperatives", equalTo(1));
        sums("DISTRICT").body("allocated", equalTo(List.of(100)));
        receive(allocations.subList(0, 1), "2025-12-08")
                .then()
                .body("results[0].problem.type", equalTo("urn:koperasi:problem:allocation-cancelled"));
        allocate(pledge, cooperatives.subList(2, 3), "60").then().body("allocated", equalTo(1));
        allocate(pledge, cooperatives.subList(0, 1), "40").then().body("allocated", equalTo(1));
        consistsOf("200", "100", "100", "0");
        office("regency-office", "36.03")
                .get(programme + "/allocations")
                .then()
                .body("items.findAll { it.cancelledOn != null }.allocationId", equalTo(allocations.subList(0, 1)));
    }

    @Test
    void ofReceiptsAndCancellationsThatRaceExactlyOneWins() {
        List<ToldCooperative> cooperatives = ready("36.03.13.2015", "36.03.13.2016", "36.03.13.2017", "36.03.13.2018");
        List<String> allocations =
                allocate(pledge("400"), cooperatives, "100").jsonPath().getList("results.allocationId", String.class);

        int received = 0;
        for (String allocation : allocations) {
            List<Boolean> won = AtOnce.call(
                    8,
                    number -> number % 2 == 0
                            ? cancel(allocation, "2025-12-06").statusCode() == 200
                            : receive(List.of(allocation), "2025-12-06").<Integer>path("received") == 1);
            assertThat(won).containsOnlyOnce(true);
            received += won.indexOf(true) % 2;
        }

        String rest = String.valueOf(400 - 100 * received);
        consistsOf("400", String.valueOf(100 * received), rest, rest);
    }

    @Test
    void whoIsNoMoreIsGivenNothingAndReceivesNothing() {
        List<ToldCooperative> cooperatives = ready("36.03.13.2006", "36.03.13.2007");
        String pledge = pledge("300");
        List<String> allocations = allocate(pledge, cooperatives.subList(0, 1), "100")
                .jsonPath()
                .getList("results.allocationId", String.class);
        cooperatives.forEach(cooperative -> cooperative.dissolved("2025-11-15"));
        cooperatives.forEach(cooperative -> await().untilAsserted(
                        () -> passport(cooperative, "2025-12-06").then().body("standing.state", equalTo("DISSOLVED"))));

        receive(allocations, "2025-12-06")
                .then()
                .body("refused", equalTo(1))
                .body("results[0].problem.type", equalTo("urn:koperasi:problem:cooperative-not-in-good-standing"))
                .body("results[0].problem.state", equalTo("DISSOLVED"));
        allocate(pledge, cooperatives.subList(1, 2), "100")
                .then()
                .body("results[0].problem.since", equalTo("2025-11-15"));
        figures("2025-12-06").body("received", equalTo(0)).body("allocated", equalTo(100));
    }

    @Test
    void aRegionIsGivenSomethingAsAWhole() {
        List<ToldCooperative> cooperatives = ready("36.03.33.2001", "36.03.33.2002", "36.03.34.2001");
        String pledge = pledge("300");
        String allocations = programme + "/pledges/" + pledge + "/allocations";
        String region = """
                {"region": "36.03.33", "amountEach": 100, "allocatedOn": "2025-11-20"}""";

        post(office("regency-office", "36.03"), allocations, region)
                .then()
                .statusCode(200)
                .body("allocated", equalTo(2))
                .body(
                        "results.cooperativeId",
                        containsInAnyOrder(cooperatives.subList(0, 2).stream()
                                .map(cooperative -> cooperative.id().toString())
                                .toArray()));
        post(office("regency-office", "36.03"), allocations, region).then().body("unchanged", equalTo(2));
        post(office("regency-office", "36.03"), allocations, """
                {"amountEach": 100, "allocatedOn": "2025-11-20"}""")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:list-or-region"));
    }

    /** As many as the largest province has, in one command; one of them was dissolved, two are given nothing of what is left. */
    @Test
    void aWholeProvinceIsGivenSomethingInOneCommand() {
        Database.change("""
                insert into known_cooperative (id, village_code, name, kind)
                select uuidv7(), format('98.%s.%s.2%s', 71 + n / 3000, lpad((1 + n / 99 % 30)::text, 2, '0'), lpad((n % 999)::text, 3, '0')),
                       'Koperasi ' || n, 'KDMP'
                  from generate_series(1, 8563) n;
                insert into standing_change (event_id, cooperative_id, state, event_type, since)
                select gen_random_uuid(), id, 'DISSOLVED', 'id.koperasi.registry.cooperative-dissolved.v1', '2025-11-01'
                  from known_cooperative where village_code like '98.%' order by id limit 1""");
        RequestSpecification province = office("province-office", "98");
        post(province, PROGRAMMES, "{\"code\": \"%s\", \"name\": \"CSR\", \"regionCode\": \"98\"}".formatted(code))
                .then()
                .statusCode(201);
        String pledge = post(office("province-office", "98"), programme + "/pledges", pledgeOf("856000", "2025-11-10"))
                .then()
                .statusCode(201)
                .extract()
                .path("pledgeId");
        String allocations = programme + "/pledges/" + pledge + "/allocations";

        // A regency of it first, which is told as unchanged afterwards.
        int regency = post(office("province-office", "98"), allocations, ofRegion("98.71"))
                .then()
                .statusCode(200)
                .extract()
                .path("allocated");
        assertThat(regency).isGreaterThan(2900);
        Response whole = post(office("province-office", "98"), allocations, ofRegion("98"));
        whole.then()
                .statusCode(200)
                .body("allocated", equalTo(8560 - regency))
                .body("unchanged", equalTo(regency))
                .body("refused", equalTo(3))
                .body("results.outcome", equalTo(List.of("REFUSED", "REFUSED", "REFUSED")))
                .body("results.problem.type", hasItem("urn:koperasi:problem:cooperative-not-in-good-standing"))
                .body("results.problem.type", hasItem("urn:koperasi:problem:pledge-exhausted"));
        assertThat(whole.time()).isLessThan(10_000);
        assertThat(Database.rows("""
                select count(*), count(distinct cooperative_id), sum(amount_sen) from grant_allocation
                 where pledge_id = '%s'""".formatted(pledge))).containsExactly("8560|8560|85600000");
        assertThat(Database.rows("select allocated_sen from grant_pledge where id = '" + pledge + "'"))
                .containsExactly("85600000");
    }

    private static String ofRegion(String region) {
        return "{\"region\": \"%s\", \"amountEach\": 100, \"allocatedOn\": \"2025-11-20\"}".formatted(region);
    }

    @Test
    void neverAllocatesMoreThanThePledge() {
        List<ToldCooperative> cooperatives = ready("36.03.13.2003", "36.03.13.2004", "36.03.13.2005");
        String pledge = pledge("250");

        allocate(pledge, cooperatives, "100")
                .then()
                .body("allocated", equalTo(2))
                .body("refused", equalTo(1))
                .body("results[2].problem.type", equalTo("urn:koperasi:problem:pledge-exhausted"))
                .body("results[2].problem.unallocated", equalTo(50));
        allocate(pledge, cooperatives.subList(2, 3), "50").then().body("allocated", equalTo(1));
        allocate(pledge, cooperatives.subList(0, 1), "50")
                .then()
                .body("results[0].problem.type", equalTo("urn:koperasi:problem:allocated-differently"));
        figures("2025-12-31")
                .body("unallocated", equalTo(0))
                .body("open", equalTo(250))
                .body("allocated", equalTo(250));
    }

    @Test
    void allocationsThatRaceForAPledgeNeverOverdrawIt() {
        List<ToldCooperative> cooperatives = IntStream.rangeClosed(1, 16)
                .mapToObj(number -> new ToldCooperative("36.03.14.2%03d".formatted(number)))
                .toList();
        cooperatives.forEach(cooperative -> cooperative.formed("2025-06-02"));
        cooperatives.forEach(cooperative -> awaitMet(cooperative, "2025-10-01", "legal-entity"));
        String pledge = pledge("500");

        int allocated = AtOnce.call(16, number -> allocate(pledge, List.of(cooperatives.get(number)), "100")).stream()
                .mapToInt(made -> made.then().statusCode(200).extract().path("allocated"))
                .sum();

        assertThat(allocated).isEqualTo(5);
        figures("2025-12-31").body("allocated", equalTo(500)).body("unallocated", equalTo(0));
    }

    @Test
    void receiptsThatRaceAreOne() {
        List<ToldCooperative> cooperatives = ready("36.03.13.2006");
        List<String> allocation =
                allocate(pledge("100"), cooperatives, "100").jsonPath().getList("results.allocationId", String.class);

        int received = AtOnce.call(8, number -> receive(allocation, "2025-12-06")).stream()
                .mapToInt(made -> made.then().statusCode(200).extract().path("received"))
                .sum();

        assertThat(received).isEqualTo(1);
    }

    @Test
    void whoIsNotReadyReceivesNothingAndHurtsNobody() {
        var formedOnly = new ToldCooperative("36.03.13.2007").formed("2025-06-02");
        awaitMet(formedOnly, "2025-12-06", "legal-entity");
        ToldCooperative ready = ready("36.03.13.2008").get(0);
        List<String> allocations = allocate(pledge("200"), List.of(formedOnly, ready), "100")
                .jsonPath()
                .getList("results.allocationId", String.class);
        List<String> asked = Stream.concat(
                        allocations.stream(), Stream.of(UUID.randomUUID().toString()))
                .toList();

        receive(asked, "2025-12-06")
                .then()
                .body("received", equalTo(1))
                .body("refused", equalTo(2))
                .body("results[0].problem.type", equalTo("urn:koperasi:problem:not-ready-to-receive"))
                .body("results[0].problem.lacking", containsInAnyOrder("BOOKS_OPEN", "ACCOUNT_VERIFIED"))
                .body("results[2].problem.type", equalTo("urn:koperasi:problem:unknown-allocation"));
        receive(allocations.subList(0, 1), "2025-11-19")
                .then()
                .body("results[0].problem.type", equalTo("urn:koperasi:problem:date-out-of-order"));
    }

    @Test
    void staysInItsRegion() {
        ToldCooperative serang = ready("36.73.01.1001").get(0);
        String pledge = pledge("100");

        allocate(pledge, List.of(serang), "100")
                .then()
                .body("results[0].problem.type", equalTo("urn:koperasi:problem:unknown-cooperative"));
        office("regency-office", "36.73").get(programme).then().statusCode(404);
        post(office("regency-office", "36.73"), programme + "/pledges", pledgeOf("1", "2025-11-10"))
                .then()
                .statusCode(404);
        post(office("regency-office", "36.03"), PROGRAMMES, """
                {"code": "%s-X", "name": "N", "regionCode": "36.73"}""".formatted(code))
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:koperasi:problem:region-outside-yours"));
        office("province-office", "36").get(programme).then().statusCode(200);
    }

    @Test
    void tellsThatAFactIsThereAlready() {
        String pledge = pledge("100");

        begin(office("regency-office", "36.03"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:grant-programme-exists"));
        post(office("regency-office", "36.03"), programme + "/pledges", pledgeOf("100", "2025-11-10"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:pledge-exists"))
                .body("pledgeId", equalTo(pledge));
        post(office("regency-office", "36.03"), programme + "/pledges", pledgeOf("0.5", "2025-11-11"))
                .then()
                .statusCode(201)
                .body("amount", equalTo(new BigDecimal("0.5")));
        post(office("regency-office", "36.03"), programme + "/pledges", pledgeOf("1", "2999-11-11"))
                .then()
                .statusCode(422);
    }

    private void isAccountedFor(ToldCooperative cooperative, String allocation) {
        String uses = "/v1/grant-allocations/" + allocation + "/uses";
        cooperative.appointed(cooperative.chair(), "chair");
        RequestSpecification chair = person(cooperative.chair());
        await().untilAsserted(() -> person(cooperative.chair())
                .get(uses)
                .then()
                .statusCode(200)
                .body("open", equalTo(new BigDecimal("100000000.5"))));

        use(chair, uses, "60000000", "2025-12-05").then().statusCode(422);
        use(person(cooperative.chair()), uses, "60000000", "2025-12-06")
                .then()
                .statusCode(201)
                .body("used", equalTo(60000000));
        List<Integer> answers =
                AtOnce.call(4, number -> use(person(cooperative.chair()), uses, "40000000", "2025-12-07")).stream()
                        .map(Response::statusCode)
                        .toList();
        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
        use(person(cooperative.chair()), uses, "0.51", "2025-12-07")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:more-than-the-grant"));
        office("regency-office", "36.73").get(uses).then().statusCode(404);
        office("regency-office", "36.03")
                .get(programme + "/sums")
                .then()
                .body("[0].key", equalTo("Forum CSR Kabupaten Tangerang"))
                .body("[0].pledged", equalTo(300000000))
                .body("[0].received", equalTo(200000001))
                .body("[0].open", equalTo(99999999))
                .body("[0].used", equalTo(100000000))
                .body("[0].unaccounted", equalTo(100000001));
        office("regency-office", "36.73").get(programme + "/sums").then().body("", equalTo(List.of()));
    }

    private static Response use(RequestSpecification who, String uses, String amount, String day) {
        return post(who, uses, """
                {"items": [{"purpose": "Etalase", "amount": %s, "spentOn": "%s", "evidence": "Kuitansi 17"}]}""".formatted(amount, day));
    }

    private List<ToldCooperative> ready(String... villages) {
        List<ToldCooperative> cooperatives =
                Stream.of(villages).map(ToldCooperative::new).toList();
        for (ToldCooperative cooperative : cooperatives) {
            cooperative.formed("2025-06-02").accountVerified("2025-07-25").bookOpened("2025-06-02");
        }
        cooperatives.forEach(
                cooperative -> awaitMet(cooperative, "2025-12-06", "legal-entity", "account-verified", "books-open"));
        return cooperatives;
    }

    private Response begin(RequestSpecification caller) {
        return post(caller, PROGRAMMES, """
                {"code": "%s", "name": "Modal awal dari CSR", "regionCode": "36.03"}""".formatted(code));
    }

    private String pledge(String amount) {
        begin(office("regency-office", "36.03")).then().statusCode(201);
        return pledgeOn("2025-11-10", amount);
    }

    private String pledgeOn(String day, String amount) {
        return post(office("regency-office", "36.03"), programme + "/pledges", pledgeOf(amount, day))
                .then()
                .statusCode(201)
                .extract()
                .path("pledgeId");
    }

    private static String pledgeOf(String amount, String day) {
        return """
                {"donor": "Forum CSR Kabupaten Tangerang", "amount": %s, "pledgedOn": "%s"}""".formatted(amount, day);
    }

    private Response allocate(String pledge, List<ToldCooperative> cooperatives, String each) {
        return post(office("regency-office", "36.03"), programme + "/pledges/" + pledge + "/allocations", """
                {"cooperativeIds": [%s], "amountEach": %s, "allocatedOn": "2025-11-20"}""".formatted(
                quoted(cooperatives.stream().map(cooperative -> cooperative.id().toString())), each));
    }

    private Response receive(List<String> allocations, String day) {
        return post(office("regency-office", "36.03"), programme + "/receipts", """
                {"allocationIds": [%s], "receivedOn": "%s"}""".formatted(
                        quoted(allocations.stream()), day));
    }

    /** The only pledge of the programme, and the programme itself. */
    private void consistsOf(String pledged, String received, String open, String unallocated) {
        assertThat(new BigDecimal(received).add(new BigDecimal(open))).isEqualByComparingTo(pledged);
        JsonPath pledge = office("regency-office", "36.03")
                .get(programme + "/pledges")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        JsonPath figures = figures("2025-12-31").extract().jsonPath();
        assertThat(Stream.of("amount", "received", "open", "unallocated").map(name -> pledge.getString("[0]." + name)))
                .containsExactly(pledged, received, open, unallocated);
        assertThat(Stream.of("pledged", "received", "open", "unallocated").map(figures::getString))
                .containsExactly(pledged, received, open, unallocated);
    }

    private Response cancel(String allocation, String day) {
        return post(
                office("regency-office", "36.03"),
                programme + "/allocations/" + allocation + "/cancellation",
                """
                {"reason": "Koperasi dibubarkan.", "cancelledOn": "%s"}""".formatted(day));
    }

    private static void refused(Response answer, int status, String problem) {
        answer.then().statusCode(status).body("type", equalTo("urn:koperasi:problem:" + problem));
    }

    private ValidatableResponse sums(String by) {
        return office("regency-office", "36.03")
                .get(programme + "/sums?by=" + by)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse figures(String day) {
        return office("regency-office", "36.03")
                .get(programme + "?asOf=" + day)
                .then()
                .statusCode(200);
    }

    private static String quoted(Stream<String> texts) {
        return texts.map(text -> '"' + text + '"').collect(Collectors.joining(", "));
    }
}
