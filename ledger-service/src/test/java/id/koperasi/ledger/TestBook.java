package id.koperasi.ledger;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import id.koperasi.platform.testing.Announcement;
import id.koperasi.platform.testing.TestToken;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A cooperative whose book was opened as in life: by the registry's events. */
public final class TestBook {

    public static final String VILLAGE = "36.03.10.2001";
    public static final int FOUNDERS = 3;

    private final UUID id;
    private long publicFacts;
    private long internalFacts;

    private TestBook(UUID id) {
        this.id = id;
    }

    /** One whose events have not been sent yet. */
    public static TestBook unheard() {
        return new TestBook(UUID.randomUUID());
    }

    /** One with three founders, each with 100,000 principal and 20,000 mandatory savings, and a treasurer. */
    public static TestBook open() {
        return openIn(VILLAGE);
    }

    /** The same in another village. */
    public static TestBook openIn(String village) {
        TestBook book = unheard();
        book.appoint("treasurer", book.treasurer(), "2025-06-02");
        book.recordFounders();
        book.formIn(village);
        book.awaitEntries(1);
        return book;
    }

    public UUID id() {
        return id;
    }

    /** A person reference that is this book's own. */
    public String person(int nr) {
        return id.toString().replace("-", "") + "%032x".formatted(nr);
    }

    public String treasurer() {
        return person(100);
    }

    public String chair() {
        return person(101);
    }

    /** Gives the book a chair, and waits until it is known. */
    public TestBook chaired() {
        awaitAppointed("chair", chair());
        return this;
    }

    /** Gives an office to a person, and waits until it is known. */
    public void awaitAppointed(String office, String person) {
        appoint(office, person, "2025-06-02");
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> Database.count(
                                "select count(*) from officer where cooperative_id = ? and office = ? and person = ?",
                                id,
                                office,
                                person)
                        == 1);
    }

    public RequestSpecification asChair() {
        return as(chair());
    }

    public void form() {
        formIn(VILLAGE);
    }

    private void formIn(String village) {
        sendPublic("cooperative-formed", """
                {"cooperativeId": "%s", "name": "Koperasi Desa Merah Putih Bojong", "kind": "KDMP",
                 "village": {"code": "%s", "name": "Bojong", "district": "D", "regency": "R", "province": "P"},
                 "route": "NEW", "decreeNumber": "AHU-1", "formedOn": "2025-06-02", "principalSavings": 100000,
                 "mandatorySavings": 20000, "paidInCapital": 360000, "founders": 3}""".formatted(id, village));
    }

    public void openUnit(UUID unit) {
        sendPublic("business-unit-opened", """
                {"cooperativeId": "%s", "unitId": "%s", "function": "GROCERIES", "name": "Gerai sembako",
                 "kbli": "47111", "openedOn": "2025-07-01"}""".formatted(id, unit));
    }

    public void recordFounders() {
        String founders = IntStream.rangeClosed(1, FOUNDERS)
                .mapToObj(nr -> """
                        {"person": "%s", "name": "Pendiri %d", "principalPaid": 100000, "mandatoryPaid": 20000}""".formatted(person(nr), nr))
                .collect(Collectors.joining(","));
        sendInternal("founders-recorded", """
                {"cooperativeId": "%s", "paidInOn": "2025-05-28", "founders": [%s]}""".formatted(id, founders));
    }

    public UUID appoint(String office, String person, String from) {
        UUID appointment = UUID.randomUUID();
        sendInternal("officer-appointed", """
                {"cooperativeId": "%s", "appointmentId": "%s", "person": "%s", "name": "N", "office": "%s",
                 "termFrom": "%s", "termUntil": "2030-06-01"}""".formatted(id, appointment, person, office, from));
        return appointment;
    }

    public void end(UUID appointment, String office, String person, String on) {
        sendInternal("officer-term-ended", """
                {"cooperativeId": "%s", "appointmentId": "%s", "person": "%s", "office": "%s", "endedOn": "%s"}""".formatted(id, appointment, person, office, on));
    }

    /** Tells a public fact of the registry about this cooperative. */
    public void sendPublic(String fact, String data) {
        Announcement.of("registry", "id.koperasi.registry." + fact + ".v1", "cooperative/" + id, ++publicFacts)
                .data(data)
                .send();
    }

    /** Tells an internal fact of the registry about this cooperative. */
    public void sendInternal(String fact, String data) {
        new Announcement(
                        "koperasi.registry.internal",
                        "urn:koperasi:registry:internal",
                        "id.koperasi.registry." + fact + ".v1",
                        "cooperative/" + id,
                        ++internalFacts,
                        data)
                .send();
    }

    public void awaitEntries(long entries) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> Database.count(
                                "select coalesce(sum(last_entry_number), 0) from book" + " where cooperative_id = ?",
                                id)
                        >= entries);
    }

    /** The ids of the founders, in the order of their numbers. */
    public List<UUID> members() {
        return Database.rows("select id::text from member where cooperative_id = ? order by number", id).stream()
                .map(UUID::fromString)
                .toList();
    }

    public RequestSpecification asTreasurer() {
        return as(treasurer());
    }

    public static RequestSpecification as(String person) {
        return given().auth()
                .oauth2(TestToken.of("sub-" + person).person(person).sign());
    }

    public static RequestSpecification asOffice(String role, String region) {
        return given().auth()
                .oauth2(TestToken.of(role + region).roles(role).region(region).sign());
    }

    public String path(String rest) {
        return "/v1/cooperatives/" + id + rest;
    }

    public Response receive(RequestSpecification caller, String key, UUID member, String kind, String amount) {
        return post(caller, key, "/savings-receipts", receipt(member, kind, amount));
    }

    public static String receipt(UUID member, String kind, String amount) {
        return """
                {"memberId": "%s", "kind": "%s", "amount": %s, "effectiveDate": "2025-07-24", "into": "CASH"}""".formatted(member, kind, amount);
    }

    public Response withdraw(RequestSpecification caller, String key, UUID member, String amount) {
        return post(caller, key, "/savings-withdrawals", """
                {"memberId": "%s", "amount": %s, "effectiveDate": "2025-07-24", "from": "CASH"}""".formatted(member, amount));
    }

    /** An entry of the general journal, its lines as {@code 111 DEBIT 1000.5}, of the cooperative's own money. */
    public static String entry(String reference, String... lines) {
        return Arrays.stream(lines)
                .map(line -> line.split(" ", -1))
                .map(line -> """
                        {"account": "%s", "side": "%s", "amount": %s, "sourceOfFunds": "%s"}""".formatted(line[0], line[1], line[2], line.length > 3 ? line[3] : "OWN"))
                .collect(Collectors.joining(",", """
                        {"effectiveDate": "2025-07-24", "reference": "%s", "lines": [""".formatted(reference), "]}"));
    }

    /** The moment at which an entry was booked, as {@code knownAt} is written. */
    public String bookedAt(long number) {
        return Database.rows("""
                        select to_char(booked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
                          from journal_entry where cooperative_id = ? and number = ?""", id, number).getFirst();
    }

    public Response reverse(RequestSpecification caller, String key, long number, String on) {
        return post(caller, key, "/entries/" + number + "/reversal", """
                {"effectiveDate": "%s", "reason": "Salah catat"}""".formatted(on));
    }

    public Response post(RequestSpecification caller, String key, String rest, String body) {
        return caller.header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(path(rest));
    }
}
