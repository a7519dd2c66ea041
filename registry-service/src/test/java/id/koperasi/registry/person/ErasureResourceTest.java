package id.koperasi.registry.person;

import static id.koperasi.registry.Board.newNik;
import static id.koperasi.registry.TestCooperative.as;
import static id.koperasi.registry.TestCooperative.execute;
import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.post;
import static id.koperasi.registry.TestCooperative.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.koperasi.platform.privacy.NameMarks;
import id.koperasi.platform.privacy.PersonReferences;
import id.koperasi.platform.testing.TestToken;
import id.koperasi.registry.Board;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ErasureResourceTest {

    private static final String PROBLEM = "urn:koperasi:problem:";

    @Inject
    PersonReferences references;

    @Inject
    NameMarks marks;

    private Board board;
    private String nik = "";

    @BeforeEach
    void aFounderWhoIsNamedInTexts() {
        board = new Board(references, "36.04");
        nik = newNik();
        founder(board, nik, "Siti (Aminah) S.E.");
        change(board, "Salah ketik oleh siti  (aminah) s.e. dan Siti (Aminah) S.E. sendiri", "Surat Bu Mimin");
        change(board, "Sitiawan bukan orangnya", "Surat");
    }

    @Test
    void namesLeaveTheTextsAndTheDeedKeepsThem() {
        erase(keeper(), "\"Bu Mimin\"").statusCode(200).body("texts", equalTo(2));

        assertThat(rows(
                        "select reason || '|' || evidence from particular_change where cooperative_id = ?::uuid order by id",
                        board.cooperative.id().toString()))
                .containsExactlyInAnyOrder(
                        "Salah ketik oleh [nama dihapus] dan [nama dihapus] sendiri|Surat [nama dihapus]",
                        "Sitiawan bukan orangnya|Surat");
        assertThat(rows("select name from founder where person = ?", board.person(nik)))
                .containsExactly("Siti (Aminah) S.E.");
        assertThat(board.cooperative.announced("person-erased"))
                .singleElement()
                .asString()
                .contains(board.person(nik))
                .doesNotContain("Siti", nik);
        get(office("36.04"), board.cooperative.path("/person-erasures"))
                .body("items", hasSize(1))
                .body("items[0].letterNumber", equalTo("470/31/2026"));
        erase(keeper(), "").statusCode(200).body("texts", equalTo(0));
    }

    @Test
    void namesLeaveBothSidesOfACorrectionAsWell() {
        String disposal = post(
                        office("36.04"),
                        board.cooperative.path("/asset-disposals"),
                        disposal("Rumah Siti (Aminah) S.E."))
                .statusCode(201)
                .extract()
                .path("disposalId");
        String corrections = board.cooperative.path("/asset-disposals/" + disposal + "/corrections");
        post(
                        office("36.04"),
                        corrections,
                        "{\"disposal\": " + disposal("Rumah Bu Mimin")
                                + ", \"because\": {\"reason\": \"Salah nama\", \"evidence\": \"AJB\"}}")
                .statusCode(200);

        erase(keeper(), "\"Bu Mimin\", \"SALE\"").statusCode(200).body("texts", equalTo(4));

        get(office("36.04"), corrections)
                .statusCode(200)
                .body("items[0].before.asset", equalTo("Rumah [nama dihapus]"))
                .body("items[0].now.asset", equalTo("Rumah [nama dihapus]"))
                .body("items[0].now.kind", equalTo("SALE"));
        erase(keeper(), "\"Bu Mimin\"").statusCode(200).body("texts", equalTo(0));
    }

    @Test
    void namesLeaveWhatWasAnsweredAndIsKeptToBeRepeated() {
        var other = new Board(references, "36.04");
        assertThat(disposed(board).asString()).contains("Rumah Bu Mimin");
        assertThat(disposed(other).asString()).contains("Rumah Bu Mimin");

        erase(keeper(), "\"Bu Mimin\"").statusCode(200);

        assertThat(disposed(board).statusCode()).isEqualTo(201);
        assertThat(disposed(board).asString()).isEmpty();
        assertThat(disposed(other).asString()).contains("Rumah Bu Mimin");
        assertThat(board.cooperative.announced("person-erased"))
                .singleElement()
                .asString()
                .contains(marks.of("Bu Mimin").orElseThrow().value())
                .contains(marks.of("Siti (Aminah) S.E.").orElseThrow().value());
    }

    private static Response disposed(Board of) {
        return office("36.04")
                .header("Idempotency-Key", "sold-" + of.cooperative.id())
                .contentType("application/json")
                .body(disposal("Rumah Bu Mimin"))
                .post(of.cooperative.path("/asset-disposals"));
    }

    @Test
    void namesLeaveWhatWasToldOfAFacilityToo() {
        String told = """
                {"kind": "OUTLET", "name": "Gerai", "ownership": "OWN", "electricity": "HAS", "internet": "NONE",
                 "water": "HAS", "surveyedOn": "2026-01-31", "surveyedBy": "Siti (Aminah) S.E."}""";
        String facility = post(office("36.04"), board.cooperative.path("/facilities"), told)
                .statusCode(201)
                .extract()
                .path("facilityId");
        String corrections = board.cooperative.path("/facilities/" + facility + "/corrections");
        post(office("36.04"), corrections, """
                {"statement": {"facility": %s, "ended": {"endedOn": "2026-03-31", "reason": "Rumah Bu Mimin dijual"}},
                 "because": {"reason": "Salah nama", "evidence": "BA"}}""".formatted(told.replace("OWN", "RENTED")))
                .statusCode(200);

        erase(keeper(), "\"Bu Mimin\"").statusCode(200);

        get(office("36.04"), corrections)
                .body("items[0].before.facility.surveyedBy", equalTo("[nama dihapus]"))
                .body("items[0].now.facility.surveyedBy", equalTo("[nama dihapus]"))
                .body("items[0].now.ended.reason", equalTo("Rumah [nama dihapus] dijual"));
    }

    @Test
    void namesLeavePlansAndTheModelsMadeOfThem() {
        String plan = post(office("36.04"), board.cooperative.path("/business-plans"), """
                {"title": "Warung Bu Mimin", "summary": "Siti (Aminah) S.E. menjual beras", "submittedOn": "2025-07-20"}""")
                .statusCode(201)
                .extract()
                .path("planId");
        String rating = board.cooperative.path("/business-plans/" + plan + "/rating");
        post(office("36.04"), rating, """
                {"rating": "STRONG", "reason": "Bu Mimin rajin", "ratedOn": "2025-07-24"}""").statusCode(200);
        post(office("36.04"), rating + "/corrections", """
                {"rating": {"rating": "WEAK", "reason": "Bu Mimin pindah", "ratedOn": "2025-07-24"},
                 "because": {"reason": "Salah tulis", "evidence": "BA"}}""").statusCode(200);
        execute("""
                insert into model_plan (plan_id, cooperative_id, village_code, cooperative_name, title, summary, made_on)
                select id, cooperative_id, village_code, 'Koperasi', title, summary, '2025-08-01'
                  from business_plan where id = ?::uuid""", plan);

        erase(keeper(), "\"Bu Mimin\"").statusCode(200);

        for (String table : new String[] {"business_plan where id", "model_plan where plan_id"}) {
            assertThat(rows("select title || '|' || summary from " + table + " = ?::uuid", plan))
                    .containsExactly("Warung [nama dihapus]|[nama dihapus] menjual beras");
        }
        get(office("36.04"), rating + "/corrections")
                .body("items[0].before.reason", equalTo("[nama dihapus] rajin"))
                .body("items[0].now.reason", equalTo("[nama dihapus] pindah"));
    }

    private static String disposal(String asset) {
        return """
                {"kind": "SALE", "asset": "%s", "value": 1, "totalAssets": 100, "disposedOn": "2026-04-02",
                 "evidence": "AJB 12"}""".formatted(asset);
    }

    @Test
    void whatARegisterSaidOfHimLeavesToo() {
        execute("""
                insert into register_statement (id, cooperative_id, village_code, import_id, line, stated_on, recorded_at,
                                                evidence, chair, treasurer)
                values (gen_random_uuid(), ?::uuid, ?, gen_random_uuid(), 2, '2025-06-20', now(), 'daftar.csv, baris 2',
                        'SITI (AMINAH) S.E.', 'Budi')""", board.cooperative.id().toString(), board.cooperative.village());

        erase(keeper(), "").statusCode(200).body("texts", equalTo(2));

        assertThat(rows(
                        "select chair || '|' || treasurer from register_statement where cooperative_id = ?::uuid",
                        board.cooperative.id().toString()))
                .containsExactly("[nama dihapus]|Budi");
    }

    @Test
    void whomOnlyARegisterNamesIsFoundByItsLine() {
        String register = UUID.randomUUID().toString();
        execute("""
                insert into register_statement (id, cooperative_id, village_code, import_id, line, stated_on, recorded_at,
                                                evidence, chair, treasurer)
                values (gen_random_uuid(), ?::uuid, ?, ?::uuid, 17, '2025-06-20', now(), 'daftar.csv, baris 17',
                        'Hj. Rukmini', 'Budi')""", board.cooperative.id().toString(), board.cooperative.village(), register);
        change(board, "Menurut Hj. Rukmini", "Surat Bu Mini");
        var other = new Board(references, "36.04");

        erase(office("36.04"), register, 17, "CHAIR").statusCode(403);
        erase(keeper(), register, 16, "CHAIR")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "register-line-names-nobody"));
        post(keeper(), other.cooperative.path("/register-erasures"), registered(register, 17, "CHAIR"))
                .statusCode(422);
        post(
                        as(TestToken.of("keeper-36.71")
                                .roles("regency-office", "see-personal-data")
                                .region("36.71")),
                        board.cooperative.path("/register-erasures"),
                        registered(register, 17, "CHAIR"))
                .statusCode(404);
        erase(keeper(), register, 17, "CHAIR").statusCode(200).body("texts", equalTo(3));
        erase(keeper(), register, 17, "CHAIR").statusCode(422);

        assertThat(rows("select chair || '|' || treasurer from register_statement where import_id = ?::uuid", register))
                .containsExactly("[nama dihapus]|Budi");
        assertThat(rows(
                        "select reason from particular_change where cooperative_id = ?::uuid and evidence like '%dihapus%'",
                        board.cooperative.id().toString()))
                .containsExactly("Menurut [nama dihapus]");
        get(office("36.04"), board.cooperative.path("/person-erasures"))
                .body("items.line", contains(17))
                .body("items.importId", contains(register));
        assertThat(board.cooperative.announced("person-erased")).isEmpty();
        execute("update register_statement set treasurer = 'SESEORANG' where import_id = ?::uuid", register);
        erase(keeper(), register, 17, "TREASURER")
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "person-holds-office"));
    }

    private ValidatableResponse erase(RequestSpecification caller, String register, int line, String held) {
        return post(caller, board.cooperative.path("/register-erasures"), registered(register, line, held));
    }

    private static String registered(String register, int line, String held) {
        return """
                {"importId": "%s", "line": %d, "held": "%s", "spellings": ["Bu Mini"],
                 "reason": "Permohonan subjek data", "letterNumber": "470/32/2026", "letterOn": "2026-05-04"}""".formatted(register, line, held);
    }

    @Test
    void noTextThatMayNameAPersonIsForgotten() {
        assertThat(rows("""
                select c.table_name || '.' || c.column_name
                  from information_schema.columns c
                  join information_schema.tables t using (table_schema, table_name)
                  join information_schema.columns k using (table_schema, table_name)
                 where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and k.column_name = 'cooperative_id'
                   and c.data_type = 'text' and c.column_name ~ 'reason|evidence|because|surveyed_by|note|title|summary|says|place|asset|partner|about|text|words|description|comment'
                   and not exists (
                       select from erasable_text e where e.holder = c.table_name and e.held = c.column_name)
                 order by 1"""))
                .as(
                        "the deed's own words, words of fixed lists, why the ministry took a letter back, and a village's code")
                .containsExactly(
                        "access_letter.withdrawal_reason",
                        "deadline_told.about",
                        "formation_step.evidence",
                        "officer_appointment.end_reason",
                        "register_review.placed_in");
    }

    @Test
    void anotherCooperativesTextsStay() {
        var other = new Board(references, "36.04");
        change(other, "Siti (Aminah) S.E. lain", "Surat");

        erase(keeper(), "").statusCode(200);

        assertThat(rows(
                        "select reason from particular_change where cooperative_id = ?::uuid",
                        other.cooperative.id().toString()))
                .containsExactly("Siti (Aminah) S.E. lain");
    }

    @Test
    void whoHoldsAnOfficeIsNamed() {
        board.seat(nik, "manager", "2025-06-02", "2030-06-01");
        erase(keeper(), "")
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "person-holds-office"))
                .body("office", equalTo("manager"));

        execute(
                "update officer_appointment set ended_on = '2026-01-01' where person = ? and office = 'manager'",
                board.person(nik));
        erase(keeper(), "").statusCode(200);
    }

    @Test
    void onlyTheOfficeOfTheRegionThatSeesPersons() {
        erase(office("36.04"), "").statusCode(403);
        erase(
                        as(TestToken.of("office-36.71")
                                .roles("regency-office", "see-personal-data")
                                .region("36.71")),
                        "")
                .statusCode(404);
        nik = newNik();
        erase(keeper(), "").statusCode(422).body("type", equalTo(PROBLEM + "person-not-on-record"));
        assertThat(rows(
                        "select count(*) from person_erasure where cooperative_id = ?::uuid",
                        board.cooperative.id().toString()))
                .containsExactly("0");
        assertThat(rows("""
                select count(*) from information_schema.role_table_grants
                 where grantee = 'registry_app' and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')
                   and table_name = 'person_erasure'""")).containsExactly("0");
    }

    private static RequestSpecification keeper() {
        return as(TestToken.of("keeper-36.04")
                .roles("regency-office", "see-personal-data")
                .region("36.04"));
    }

    private ValidatableResponse erase(RequestSpecification caller, String spelling) {
        return post(caller, board.cooperative.path("/person-erasures"), """
                {"nik": "%s", "spellings": [%s], "reason": "Permohonan subjek data", "letterNumber": "470/31/2026",
                 "letterOn": "2026-05-04"}""".formatted(nik, spelling));
    }

    private static void founder(Board board, String nik, String name) {
        execute(
                "insert into founder (cooperative_id, village_code, line, person, name) values (?::uuid, ?, 1, ?, ?)",
                board.cooperative.id().toString(),
                board.cooperative.village(),
                board.person(nik),
                name);
    }

    private static void change(Board board, String reason, String evidence) {
        execute("""
                insert into particular_change (id, cooperative_id, village_code, particular, recorded_at, actor, roles,
                                               told_now, reason, evidence)
                values (gen_random_uuid(), ?::uuid, ?, 'DEED_NUMBER', now(), 'office', '{regency-office}', '1', ?, ?)""", board.cooperative.id().toString(), board.cooperative.village(), reason, evidence);
    }
}
