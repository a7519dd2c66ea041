package id.koperasi.registry;

import static id.koperasi.registry.TestCooperative.execute;
import static id.koperasi.registry.TestCooperative.holder;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.post;
import static id.koperasi.registry.TestCooperative.rows;

import id.koperasi.platform.privacy.Nik;
import id.koperasi.platform.privacy.PersonReferences;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A cooperative with five on the board and three supervisors, all of them with numbers that the test knows. */
public final class Board {

    /** Whoever was elected at the founding. */
    public static final List<String> OFFICES = List.of(
            "chair",
            "vice-chair-business",
            "vice-chair-membership",
            "secretary",
            "treasurer",
            "supervisor-chair",
            "supervisor");

    /** What a supervisor declares whom nothing bars. */
    public static final String SUPERVISOR = "{\"insolvent\": false, \"convicted\": false}";

    /** What somebody on the board declares whom nothing bars. */
    public static final String ON_BOARD = "{\"villageLeadership\": false}";

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    public final TestCooperative cooperative;
    private final Map<String, String> niks = new TreeMap<>();
    private final PersonReferences references;

    public Board(PersonReferences references, String region) {
        this.references = references;
        this.cooperative = TestCooperative.formedIn(region);
        OFFICES.forEach(office -> niks.put(office, seat(newNik(), office, "2025-06-02", "2030-06-01")));
        seat(newNik(), "supervisor", "2025-06-02", "2030-06-01");
    }

    /** A number that nobody else has. */
    public static String newNik() {
        int number = PEOPLE.incrementAndGet();
        return "320101%02d0290%04d".formatted(1 + number / 9_999 % 28, 1 + number % 9_999);
    }

    /** Somebody holds an office. */
    public String seat(String nik, String office, String from, String until) {
        execute("""
                insert into officer_appointment (appointment_id, cooperative_id, village_code, person, name, office,
                                                 term_from, term_until)
                values (gen_random_uuid(), ?::uuid, ?, ?, 'Seseorang', ?, ?::date, ?::date)""", cooperative.id().toString(), cooperative.village(), person(nik), office, from, until);
        return nik;
    }

    /** Two were declared to be related before. */
    public void related(String nik, String relativeNik, String relation) {
        execute(
                "insert into kinship values (?::uuid, ?, ?, ?, ?, '2025-05-10')",
                cooperative.id().toString(),
                cooperative.village(),
                person(nik),
                person(relativeNik),
                relation);
    }

    public String person(String nik) {
        return references.of(Nik.parse(nik)).value();
    }

    /** The number of whoever held an office from the founding on. */
    public String nik(String office) {
        return Objects.requireNonNull(niks.get(office), office);
    }

    /** A meeting at which enough came and all agreed. */
    public String decided(String decision, String heldOn) {
        return post(office(cooperative.village()), cooperative.path("/meetings"), """
                {"kind": "EXTRAORDINARY", "calledOn": "2025-06-03", "heldOn": "%s", "minutesNumber": "%s",
                 "members": 20, "present": 20, "agenda": ["%s"],
                 "resolutions": [{"decision": "%s", "inFavour": 20, "against": 0, "abstained": 0}]}""".formatted(
                                heldOn, UUID.randomUUID(), decision, decision))
                .statusCode(201)
                .extract()
                .path("meetingId");
    }

    /** Those elected, as JSON, each "office nik", whom nothing bars. */
    public static String elected(String... people) {
        var list = new ArrayList<String>();
        for (String one : people) {
            String[] parts = one.split(" ", -1);
            list.add("{\"office\": \"%s\", \"nik\": \"%s\", \"name\": \"Terpilih\", \"declaration\": %s}"
                    .formatted(parts[0], parts[1], parts[0].startsWith("supervisor") ? SUPERVISOR : ON_BOARD));
        }
        return "\"elected\": [" + String.join(",", list) + "]";
    }

    /** Records an election as the office of the village's region. */
    public ValidatableResponse elect(String meetingId, String fields) {
        return post(
                office(cooperative.village()),
                cooperative.path("/meetings/" + meetingId + "/appointments"),
                "{" + fields + "}");
    }

    /** Asks for something as whoever has this number. */
    public ValidatableResponse reads(String nik) {
        return TestCooperative.get(holder(person(nik)), cooperative.path("/officers"));
    }

    /** Who holds which office now, each "office first six digits of the person". */
    public List<String> inOffice() {
        return rows("""
                select office || ' ' || left(person, 6)
                  from officer_appointment
                 where cooperative_id = ?::uuid and (ended_on is null or ended_on > current_date)
                   and term_until >= current_date
                 order by 1""", cooperative.id().toString());
    }

    public String appointment(String office) {
        return rows(
                        "select appointment_id::text from officer_appointment where cooperative_id = ?::uuid and office = ? and ended_on is null",
                        cooperative.id().toString(),
                        office)
                .getFirst();
    }

    /** As {@link #inOffice} says it. */
    public String seated(String office, String nik) {
        return office + " " + person(nik).substring(0, 6);
    }
}
