package id.koperasi.deploy.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.koperasi.deploy.scenario.client.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class PeopleTest {

    private static final Path REALM =
            Path.of(System.getProperty("koperasi.root"), "deploy", "keycloak", "demonstration.json");

    @Test
    void theOfficersOfTheStoryAreTheDemonstrationUsers() throws IOException {
        JsonNode users = Json.read(Files.readString(REALM)).get("users");

        var talagasari = new Village(People.TALAGASARI, "Talagasari", 2);
        assertThat(People.of(talagasari, 0).nik()).isEqualTo(nik(users, "chair"));
        assertThat(People.of(talagasari, 3).nik()).isEqualTo(nik(users, "secretary"));
        assertThat(People.of(talagasari, 4).nik()).isEqualTo(nik(users, "treasurer"));
        assertThat(People.of(talagasari, 6).nik()).isEqualTo(nik(users, "supervisor"));
        assertThat(People.of(talagasari, People.VILLAGE_HEAD).nik()).isEqualTo(nik(users, "village-head"));
        var pagerAgung = new Village(People.PAGER_AGUNG, "Pager Agung", 5);
        assertThat(People.of(pagerAgung, 0).nik()).isEqualTo(nik(users, "chair-pager-agung"));
        assertThat(People.of(pagerAgung, 4).nik()).isEqualTo(nik(users, "treasurer-pager-agung"));
    }

    @Test
    void nobodyIsTwoPeople() {
        var numbers = new HashSet<String>();
        for (int village = 0; village < 80; village++) {
            for (int place = 0; place < People.PER_VILLAGE; place++) {
                String nik = People.of(new Village("36.01.02.20" + "%02d".formatted(village), "V", village), place)
                        .nik();
                assertThat(nik).hasSize(16).containsOnlyDigits();
                assertThat(numbers.add(nik)).as(nik).isTrue();
            }
        }
    }

    private static String nik(JsonNode users, String name) {
        return StreamSupport.stream(users.spliterator(), false)
                .filter(user -> user.get("username").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .get("nik")
                .asText();
    }
}
