package id.koperasi.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The small edition of the story is told to the real stack, whatever dies meanwhile, and once more on the used stack. What it
 * leaves on the disk names nobody by his number.
 */
@ExtendWith(RunningStack.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScenarioIT {

    private static final Path RUN = Path.of(System.getProperty("koperasi.root"), "deploy", "scenario", "run");

    /** The number of somebody, and a telephone number, that nothing else has. */
    private static final String CANARY = "3603015708459941";

    private static final String TELEPHONE = "081298765403";

    private final LocalStack stack;

    ScenarioIT(LocalStack stack) {
        this.stack = stack;
    }

    @Test
    @Order(1)
    void theStoryGoesOnAfterEachServiceWasKilledInTheMiddleOfIt() throws Exception {
        var victims = new LinkedHashMap<String, Service>();
        victims.put("Banten, May to July 2025", Service.REGISTRY);
        victims.put("Kota Serang, 24 July 2025", Service.LEDGER);
        victims.put("Kabupaten Tangerang, September 2025", Service.TRAINING);
        victims.put("Talagasari, October 2025", Service.FUNDING);

        List<String> told = tell(victims);

        assertThat(victims).as("all of them were killed").isEmpty();
        assertThat(told).anyMatch(line -> line.startsWith("every figure is as the story says"));
    }

    @Test
    @Order(2)
    void theStoryCanBeToldAgainOnAUsedStackWithoutHarm() throws Exception {
        List<String> told = tell(new LinkedHashMap<>());

        assertThat(told).anyMatch(line -> line.startsWith("every figure is as the story says"));
    }

    @Test
    @Order(3)
    void noNumberOfAPersonStandsInAnyFileThatIsLeft() throws IOException {
        String treasurer = stack.token("treasurer");
        String cooperative = new JsonObject(
                        stack.send(gateway("/ledger/v1/own-records", treasurer)).body())
                .getJsonArray("cooperatives")
                .getJsonObject(0)
                .getString("cooperativeId");
        String members = "/ledger/v1/cooperatives/" + cooperative + "/members";
        var canary = new JsonObject()
                .put("nik", CANARY)
                .put("name", "Kenari Bernyanyi")
                .put("joinedOn", "2025-11-03");
        assertThat(post(members, treasurer, canary).statusCode()).isEqualTo(201);
        assertThat(post(members, treasurer, canary).statusCode()).isEqualTo(409);
        assertThat(post(members, treasurer, canary.copy().put("name", "Telepon " + TELEPHONE))
                        .statusCode())
                .isEqualTo(400);
        stack.send(gateway(members + "?search=" + CANARY, treasurer));
        stack.send(gateway("/registry/v1/regions?search=" + CANARY, treasurer));

        assertThat(stack.down()).isZero();
        var searched = new SearchedFolder(stack.state);
        List<String> found = searched.filesWithAny(numbers());
        List<String> place = searched.filesWith("Talagasari");
        stack.upAgain();

        assertThat(found).as("files with the number of a person").isEmpty();
        assertThat(place)
                .as("files with the name of a village, which is looked for in the same way")
                .anyMatch(file -> file.contains("postgresql") && file.contains("base"))
                .anyMatch(file -> file.contains("pg_wal"))
                .anyMatch(file -> file.startsWith("kafka"));
    }

    /** Of whoever signs in and is a person of the story, and of the canary. */
    private static Set<String> numbers() throws IOException {
        try (InputStream file = ScenarioIT.class.getResourceAsStream("/keycloak/demonstration.json")) {
            Set<String> numbers = new JsonObject(
                            new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8))
                    .getJsonArray("users").stream()
                            .map(user -> ((JsonObject) user).getString("nik"))
                            .filter(Objects::nonNull)
                            .collect(Collectors.toCollection(HashSet::new));
            assertThat(numbers).hasSizeGreaterThan(10);
            numbers.add(CANARY);
            numbers.add(TELEPHONE);
            return numbers;
        }
    }

    private HttpRequest.Builder gateway(String path, String token) {
        return stack.gateway(path).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> post(String path, String token, JsonObject body) {
        return stack.send(gateway(path, token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.encode())));
    }

    /** Tells the story; when a chapter begins, its victim is killed and the stack started again. */
    private List<String> tell(Map<String, Service> victims) throws IOException, InterruptedException {
        Process story = new ProcessBuilder(
                        RUN.toString(),
                        "--edition",
                        "small",
                        "--state",
                        stack.state.toString(),
                        "--port-offset",
                        Integer.toString(stack.offset),
                        "--patience",
                        "300")
                .redirectErrorStream(true)
                .start();
        var told = new ArrayList<String>();
        try (BufferedReader lines = story.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println("scenario | " + line);
                told.add(line);
                Service victim = victims.remove(line);
                if (victim != null) {
                    stack.signal("KILL", victim.label());
                    stack.awaitEnd();
                    stack.upAgain();
                }
            }
        } finally {
            story.destroyForcibly();
        }
        assertThat(story.waitFor()).as("exit code of the story").isZero();
        return told;
    }
}
