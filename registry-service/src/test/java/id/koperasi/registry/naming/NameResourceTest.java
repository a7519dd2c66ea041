package id.koperasi.registry.naming;

import static id.koperasi.registry.TestCooperative.execute;
import static id.koperasi.registry.TestCooperative.rows;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.registry.TestCooperative;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over every kind of collision that the official file holds. */
@QuarkusTest
class NameResourceTest {

    private static final String PROBLEM = "urn:koperasi:problem:";

    /** A village of each kind whose proposed name has so many additions: none, kecamatan, regency, code. */
    private static final String OF_A_KIND = """
            select v.code || '|' || v.name || '|' || d.name || '|' || r.name || '|' || p.cooperative_name
              from region_profile p
              join region v on v.code = p.code
              join region d on d.code = v.parent_code
              join region r on r.code = d.parent_code
             where p.level = 4
               and case ?
                   when 'alone' then p.cooperative_name not like '% Kecamatan %'
                   when 'district' then p.cooperative_name like '% Kecamatan ' || d.name
                   when 'regency' then p.cooperative_name ilike '% Kecamatan ' || d.name || ' ' || r.name
                   when 'code' then p.cooperative_name like '% ' || v.code end
             order by v.code
             limit 8""";

    @Test
    void noTwoVillagesAreProposedTheSameName() {
        assertThat(rows("""
                select count(*) || ' ' || count(distinct replace(lower(cooperative_name), ' ', ''))
                  from region_profile where level = 4""")).containsExactly("83763 83763");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alone", "district", "regency", "code"})
    void theProposedNameIsAllowedAndTheNextShorterOneIsNot(String kind) {
        List<String> villages = rows(OF_A_KIND, kind);
        assertThat(villages).as(kind).isNotEmpty();
        for (String village : villages) {
            String[] part = village.split("\\|", -1);
            String proposed = part[4];
            check(part[0], proposed).body("allowed", equalTo(true)).body("problems", empty());
            String shorter = switch (kind) {
                case "alone" ->
                    proposed.substring(0, proposed.length() - part[1].length()).strip();
                case "district" -> proposed.substring(0, proposed.length() - part[2].length() - 11);
                case "regency" -> proposed.substring(0, proposed.length() - part[3].length() - 1);
                default -> proposed.substring(0, proposed.length() - part[0].length() - 1);
            };
            check(part[0], shorter)
                    .body("allowed", equalTo(false))
                    .body(
                            "problems.type",
                            contains(PROBLEM
                                    + (kind.equals("alone") ? "name-without-village" : "name-needs-its-region")));
        }
    }

    /** Trienggadeng is in Kecamatan Bandar Baru, Trieng Gadeng in Darul Aman. */
    @Test
    void aSpaceMakesNoOtherName() {
        List<String> pair = rows("""
                select v.code || '|' || v.name || '|' || p.cooperative_name
                  from region v join region_profile p using (code)
                 where v.level = 4 and lower(replace(v.name, ' ', '')) = 'trienggadeng' order by v.code""");
        assertThat(pair).hasSizeGreaterThan(1);
        for (String village : pair) {
            String[] part = village.split("\\|", -1);
            assertThat(part[2]).contains(" Kecamatan ");
            check(part[0], "Koperasi Desa Merah Putih " + part[1])
                    .body("problems.type", contains(PROBLEM + "name-needs-its-region"))
                    .body("problems[0].facts.villages", equalTo(pair.size()));
            check(part[0], part[2]).body("allowed", equalTo(true));
        }
        TestCooperative first = TestCooperative.formedIn("34.02");
        TestCooperative second = TestCooperative.formedIn("34.02");
        String name = rows("select cooperative_name from region_profile where code = ?", first.village())
                .getFirst();
        execute(
                "update cooperative set name = ? where id = ?::uuid",
                name + " Tani Makmur",
                first.id().toString());
        execute(
                "update cooperative set village_code = ?, second_reason = 'CONVERTED_BESIDE', second_evidence = 'BA' where id = ?::uuid",
                first.village(),
                second.id().toString());
        for (String same : List.of(" TaniMakmur", " tani\u00a0makmur", "  Tani  Makmur")) {
            called(second, name + same).statusCode(409).body("type", equalTo(PROBLEM + "name-taken"));
        }
        assertThat(rows("""
                select cooperative_name_key(n) from unnest(array['Kop. Desa Merah Putih X', 'Kopdes Merah Putih X',
                       'KOP DESA MERAH PUTIH X', 'Koperasi Desa Merah Putih X']) as n group by 1""")).hasSize(1);
        assertThatThrownBy(() -> execute(
                        "update cooperative set name = ? where id = ?::uuid",
                        name + " TaniMakmur",
                        second.id().toString()))
                .as("the database settles a race")
                .hasStackTraceContaining("cooperative_name_unique");
    }

    /** Over the whole nation one name is looked up by an index, as the lists of a register need it. */
    @Test
    void whatIsLookedUpIsIndexed() {
        assertThat(String.join("\n", rows("""
                explain select count(*) from region v
                 where v.level = 4 and v.valid_until is null
                   and left(name_key(v.name), 100) = left(name_key('Suka Maju'), 100)"""))).contains("region_village_key_index");
        assertThat(String.join("\n", rows("""
                explain select from region_profile p
                 where cooperative_name_key(p.cooperative_name) = cooperative_name_key('Kop. Desa Merah Putih X')"""))).contains("region_profile_name_unique");
    }

    @Test
    void aLongerNameIsAllowedAndAnInventedOneIsNot() {
        String village = "36.73.03.1007";
        String name = "Koperasi Kelurahan Merah Putih Pager Agung";
        check(village, name + " Kecamatan Walantaka").body("allowed", equalTo(true));
        check(village, name + " Kecamatan Walantaka Kota Serang").body("allowed", equalTo(true));
        check(village, name + " Jaya").body("problems.type", contains(PROBLEM + "name-adds-more-than-a-region"));
        check(village, name + "jaya").body("problems.type", contains(PROBLEM + "name-without-village"));
        check(village, "Koperasi Desa Merah Putih Pager Agung")
                .body("problems.type", contains(PROBLEM + "name-begins-otherwise"));
        given().queryParam("villageCode", "36.73.03.1999")
                .queryParam("name", name)
                .get("/v1/name-checks")
                .then()
                .statusCode(404);
    }

    @Test
    void oneBesideTheFirstOfItsVillageNeedsWordsOfItsOwn() {
        TestCooperative first = TestCooperative.formedIn("34.02");
        TestCooperative second = TestCooperative.formedIn("34.02");
        String name = rows("select cooperative_name from region_profile where code = ?", first.village())
                .getFirst();
        execute(
                "update cooperative set name = ? where id = ?::uuid",
                name,
                first.id().toString());
        execute(
                "update cooperative set village_code = ?, second_reason = 'CONVERTED_BESIDE', second_evidence = 'BA' where id = ?::uuid",
                first.village(),
                second.id().toString());

        beside(first.village(), name).body("problems.type", contains(PROBLEM + "name-taken"));
        beside(first.village(), name + " 2").body("allowed", equalTo(true));
        beside(first.village(), name + " Tani Makmur").body("allowed", equalTo(true));
        beside("16.06.01.2002", "Koperasi Desa Merah Putih Lumpatan 2")
                .body("problems.type", contains(PROBLEM + "name-taken"));
        beside(first.village(), "Koperasi Tani Makmur")
                .body("problems.type", contains(PROBLEM + "name-begins-otherwise"));
        called(first, name + " Tani Makmur")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "name-adds-more-than-a-region"));
        called(second, name).statusCode(409);
        called(second, name + " Tani Makmur").statusCode(200);
        assertThat(rows(
                        "select name from cooperative where id = ?::uuid",
                        second.id().toString()))
                .containsExactly(name + " Tani Makmur");
    }

    @Test
    void theRulesAreDataAndTheirWordsCountFromTheirDay() {
        Set<String> codes = new TreeSet<>();
        for (Class<?> rule : NameRule.class.getPermittedSubclasses()) {
            codes.add(rule.getAnnotation(Refusal.class).code());
        }
        String rules = "sets.find { it.key == 'naming-rule' }.rules";
        List<String> refusals = given().get("/v1/rules?asOf=2025-06-02")
                .then()
                .body(rules + ".of.rule", hasItems("BEGINNING_DESA", "VILLAGE", "ADDITION", "COLLISION", "UNIQUE"))
                .body(rules + ".find { it.of.rule == 'UNIQUE' }.validFrom", equalTo("2025-04-23"))
                .body(rules + ".find { it.of.rule == 'UNIQUE' }.source", equalTo("Permenkum 13/2025, art. 7"))
                .body(rules + ".find { it.of.rule == 'ADDITION' }.value.number", equalTo(3))
                .body(rules + ".find { it.of.rule == 'ADDITION' }.value.words", contains("Kecamatan"))
                .extract()
                .path(rules + ".value.refusal");
        assertThat(new TreeSet<>(refusals)).as("each rule says what breaks it").isEqualTo(codes);

        String village = "36.73.03.1007";
        execute("""
                insert into naming_rule values
                    ('BEGINNING_KELURAHAN', '2031-01-01', 1, '{Koperasi Kelurahan Merah Putih,Kopkel Merah Putih}',
                     'name-begins-otherwise', 'Uji'),
                    ('ADDITION', '2031-01-01', 3, '{Kecamatan,Kec.}', 'name-adds-more-than-a-region', 'Uji')""");
        try {
            String shorter = "Kopkel Merah Putih Pager Agung Kec. Walantaka Kota Serang";
            asOf(village, shorter, "2030-12-31").body("problems.type", contains(PROBLEM + "name-begins-otherwise"));
            asOf(village, shorter, "2031-01-01").body("allowed", equalTo(true));
            String named = "Koperasi Kelurahan Merah Putih Pager Agung Kec. Walantaka";
            asOf(village, named, "2030-12-31")
                    .body("problems.type", contains(PROBLEM + "name-adds-more-than-a-region"));
            asOf(village, named, "2031-01-01").body("allowed", equalTo(true));
            check(village, named).body("allowed", equalTo(false));
        } finally {
            execute("delete from naming_rule where source = 'Uji'");
        }
    }

    private static ValidatableResponse asOf(String village, String name, String day) {
        return given().queryParam("villageCode", village)
                .queryParam("name", name)
                .queryParam("asOf", day)
                .get("/v1/name-checks")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse beside(String village, String name) {
        return given().queryParam("villageCode", village)
                .queryParam("name", name)
                .queryParam("beside", true)
                .get("/v1/name-checks")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse called(TestCooperative cooperative, String name) {
        return TestCooperative.post(
                TestCooperative.office("34.02"), cooperative.path("/corrections"), """
                {"particular": "NAME", "value": "%s", "reason": "Nama sendiri", "evidence": "Akta"}""".formatted(name));
    }

    @Test
    void aNameThatIsTakenIsNotFree() {
        TestCooperative other = TestCooperative.formedIn("34.01");

        check(other.village(), other.name()).body("problems.type", hasItem(PROBLEM + "name-taken"));
    }

    private static ValidatableResponse check(String village, String name) {
        return given().queryParam("villageCode", village)
                .queryParam("name", name)
                .get("/v1/name-checks")
                .then()
                .statusCode(200);
    }
}
