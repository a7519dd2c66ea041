package id.koperasi.registry;

import static io.restassured.RestAssured.given;

import id.koperasi.platform.testing.TestDatabase;
import id.koperasi.platform.testing.TestToken;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A cooperative that is there before the test begins, put into the database by hand, and how to ask about it. */
public record TestCooperative(UUID id, String village, String name) {

    /** The day the cooperatives of these tests are formed. */
    public static final LocalDate FORMED_ON = LocalDate.parse("2025-06-02");

    private static final TestDatabase REGISTRY = new TestDatabase("registry");

    /** The villages of a region, the last first, of which none was handed out yet. */
    private static final Map<String, Iterator<String>> VILLAGES = new ConcurrentHashMap<>();

    private static final String FORM = """
            insert into cooperative (id, version, village_code, name, kind, proposed_on, status, route, meeting_held_on,
                                     minutes_number, principal_savings_sen, mandatory_savings_sen, deed_number,
                                     deed_signed_on, notary_name, decree_number, formed_on, paid_in_sen)
            values (?::uuid, 0, ?, ?, 'KDMP', '2025-05-01', 'FORMED', 'NEW', '2025-05-10', 'BA-1', 10000000, 2000000, '1',
                    '2025-05-20', 'Notaris', ?, '2025-06-02', 90000000)""";

    /** A formed one in the last village of a region that has none yet: tests that hand out villages begin with the first. */
    public static TestCooperative formedIn(String region) {
        String village = freeVillage(region);
        UUID id = UUID.randomUUID();
        String name = "Koperasi Desa Merah Putih Uji " + id.toString().substring(0, 8);
        execute(FORM, id.toString(), village, name, "AHU-" + id);
        execute(
                "insert into milestone (cooperative_id, village_code, fact, day) values (?::uuid, ?, 'FORMED', ?::date)",
                id.toString(),
                village,
                FORMED_ON.toString());
        return new TestCooperative(id, village, name);
    }

    /** The next village of a region in which no test has one yet. */
    public static synchronized String freeVillage(String region) {
        Iterator<String> villages =
                VILLAGES.computeIfAbsent(region, code -> rows("""
                select code from region where level = 4 and code like ? order by code desc""", code + ".%").iterator());
        while (villages.hasNext()) {
            List<String> free = rows("""
                    select code from region
                     where code = ? and valid_until is null
                       and not exists (select from cooperative where village_code = code)""", villages.next());
            if (!free.isEmpty()) {
                return free.getFirst();
            }
        }
        throw new IllegalStateException("tests use up all villages of " + region);
    }

    /** One that was only proposed. */
    public static TestCooperative proposedIn(String region) {
        TestCooperative formed = formedIn(region);
        execute("""
                update cooperative
                   set status = 'PROPOSED', meeting_held_on = null, deed_signed_on = null, formed_on = null,
                       decree_number = null
                 where id = ?::uuid""", formed.id().toString());
        return formed;
    }

    /** Somebody holds an office for a while; gives back his person reference. */
    public String officer(String office, String from, String until) {
        String person = (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
        execute("""
                insert into officer_appointment (appointment_id, cooperative_id, village_code, person, name, office,
                                                 term_from, term_until)
                values (gen_random_uuid(), ?::uuid, ?, ?, 'Siti Aminah', ?, ?::date, ?::date)""", id.toString(), village, person, office, from, until);
        return person;
    }

    /** Somebody holds all of these offices, which nobody could outside of a test. */
    public String person(Set<String> offices) {
        String person = officer(offices.iterator().next());
        offices.stream().skip(1).forEach(office -> execute("""
                insert into officer_appointment (appointment_id, cooperative_id, village_code, person, name, office,
                                                 term_from, term_until)
                values (gen_random_uuid(), ?::uuid, ?, ?, 'Siti Aminah', ?, '2025-06-02', '2030-06-01')""", id.toString(), village, person, office));
        return person;
    }

    /** Somebody holds an office from the day of formation until long after the test. */
    public String officer(String office) {
        return officer(office, FORMED_ON.toString(), "2030-06-01");
    }

    /** Its address, and what follows. */
    public String path(String rest) {
        return "/v1/cooperatives/" + id + rest;
    }

    /** An office of a regency. */
    public static RequestSpecification office(String region) {
        return as(TestToken.of("office-" + region).roles("regency-office").region(region));
    }

    /** The notary who is named for it, and for no other. */
    public RequestSpecification notary() {
        String account = "notary-of-" + id;
        execute("""
                with told as (
                    insert into notary (id, name, number, evidence, registered_at, account)
                    values (gen_random_uuid(), 'Ratna Dewi, S.H.', ?, 'SK', now(), ?)
                        on conflict do nothing
                    returning id
                ), served as (
                    insert into notary_district (notary_id, district_code, serves_from)
                    select id, left(?, 8), current_date - 1 from told
                )
                insert into notary_case (cooperative_id, notary_id, named_by, named_at) select ?::uuid, id, 'x', now() from told""", account, account, village, id.toString());
        return as(TestToken.of(account).roles("notary"));
    }

    /** An officer of a bank. */
    public static RequestSpecification bankOfficer(String bank) {
        return as(TestToken.of("bank-" + bank).roles("bank-officer").bank(bank));
    }

    /** A person who holds an office, or held it. */
    public static RequestSpecification holder(String person) {
        return as(TestToken.of("holder-" + person.substring(0, 8)).person(person));
    }

    /** Whoever has this token. */
    public static RequestSpecification as(TestToken token) {
        return given().auth().oauth2(token.sign());
    }

    /** Sends a change under a new key. */
    public static ValidatableResponse post(RequestSpecification caller, String path, String body) {
        return caller.header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }

    /** Reads. */
    public static ValidatableResponse get(RequestSpecification caller, String path) {
        return caller.get(path).then();
    }

    /** The facts of one type that wait in the outbox or have left it, as JSON. */
    public List<String> announced(String type) {
        return rows(
                "select payload::text from outbox where aggregateid = ? and type = ? order by sequence",
                "cooperative/" + id,
                "id.koperasi.registry." + type + ".v1");
    }

    /** The first column of all rows, as the superuser sees them. */
    public static List<String> rows(String sql, String... arguments) {
        return REGISTRY.rows(sql, (Object[]) arguments);
    }

    /** Changes something by hand. */
    public static void execute(String sql, String... arguments) {
        REGISTRY.execute(sql, (Object[]) arguments);
    }
}
