package id.koperasi.registry;

import static io.restassured.RestAssured.given;

import id.koperasi.platform.testing.TestServers;
import id.koperasi.platform.testing.TestToken;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A cooperative that is there before the test begins, put into the database by hand, and how to ask about it. */
public record TestCooperative(UUID id, String village, String name) {

    /** The day the cooperatives of these tests are formed. */
    public static final LocalDate FORMED_ON = LocalDate.parse("2025-06-02");

    private static final String FORM = """
            insert into cooperative (id, version, village_code, name, kind, proposed_on, status, route, meeting_held_on,
                                     minutes_number, principal_savings_sen, mandatory_savings_sen, deed_number,
                                     deed_signed_on, notary_name, decree_number, formed_on, paid_in_sen)
            values (?::uuid, 0, ?, ?, 'KDMP', '2025-05-01', 'FORMED', 'NEW', '2025-05-10', 'BA-1', 10000000, 2000000, '1',
                    '2025-05-20', 'Notaris', ?, '2025-06-02', 90000000)""";

    /** A formed one in the last village of a region that has none yet: tests that hand out villages begin with the first. */
    public static TestCooperative formedIn(String region) {
        String village = rows("""
                select code from region
                 where level = 4 and valid_until is null and code like ?
                   and code not in (select village_code from cooperative)
                 order by code desc limit 1""", region + ".%").stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("tests use up all villages of " + region));
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
        var rows = new ArrayList<String>();
        try (Connection connection = TestServers.database().connect("registry");
                PreparedStatement query = connection.prepareStatement(sql)) {
            bind(query, arguments);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(row.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    /** Changes something by hand. */
    public static void execute(String sql, String... arguments) {
        try (Connection connection = TestServers.database().connect("registry");
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, arguments);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void bind(PreparedStatement statement, String... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setString(i + 1, arguments[i]);
        }
    }
}
