package id.koperasi.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A cooperative is proposed as outside clients do it, and all four services come to know it, whatever dies. */
@ExtendWith(RunningStack.class)
class ProposalIT {

    private static final String OFFICE = "regency-office-36.03";
    private static final List<Service> LISTENERS = List.of(Service.LEDGER, Service.FUNDING, Service.TRAINING);
    private static final Duration BROKER_AWAY = Duration.ofSeconds(60);
    private static final Duration CATCH_UP = Duration.ofSeconds(30);
    private static final Iterator<String> VILLAGES = villages();

    private final LocalStack stack;
    private String token;

    ProposalIT(LocalStack stack) {
        this.stack = stack;
        this.token = stack.token(OFFICE);
    }

    @Test
    void aProposedCooperativeIsKnownToAllFourServices() {
        String id = propose();

        assertThat(show(Service.REGISTRY, id, token).statusCode()).isEqualTo(200);
        LISTENERS.forEach(service -> await(service, id));
    }

    @Test
    void anotherRegionsOfficeLearnsNothingOfIt() {
        String id = propose();
        String other = stack.token("regency-office-36.73");

        HttpResponse<String> foreign = show(Service.REGISTRY, id, other);
        HttpResponse<String> absent = show(Service.REGISTRY, UUID.randomUUID().toString(), other);

        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(foreign.body()).isEqualTo(absent.body());
    }

    @Test
    void whileTheBrokerIsAwayNobodyIsRefusedAndAfterwardsNothingIsMissing() throws Exception {
        var proposed = new ArrayList<String>();
        stack.signal("STOP", "kafka");
        try {
            long until = System.nanoTime() + BROKER_AWAY.toNanos();
            while (System.nanoTime() < until) {
                proposed.add(propose());
                pause(Duration.ofMillis(500));
            }
        } finally {
            stack.signal("CONT", "kafka");
        }
        long back = System.nanoTime();

        assertThat(proposed).hasSizeGreaterThan(50);
        token = stack.token(OFFICE);
        LISTENERS.forEach(service -> proposed.forEach(id -> await(service, id)));
        Duration caughtUp = Duration.ofNanos(System.nanoTime() - back);
        System.out.printf(
                "broker away %s: %d proposals, all known %s after its return%n",
                BROKER_AWAY, proposed.size(), caughtUp);
        assertThat(caughtUp).isLessThan(CATCH_UP);
    }

    @Test
    void whatWasCommittedBeforeTheRegistryWasKilledIsSentWhenItLivesAgain() throws Exception {
        var proposed = new ArrayList<String>();
        stack.signal("STOP", "kafka"); // so that nothing committed from now on is sent
        for (int i = 0; i < 10; i++) {
            proposed.add(propose());
        }
        stack.signal("KILL", "registry");
        stack.signal("CONT", "kafka");
        stack.awaitEnd();

        stack.upAgain();

        token = stack.token(OFFICE);
        LISTENERS.forEach(service -> proposed.forEach(id -> await(service, id)));
    }

    private String propose() {
        HttpResponse<String> response = stack.send(stack.gateway("/registry/v1/cooperatives")
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        new JsonObject().put("villageCode", VILLAGES.next()).encode())));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return new JsonObject(response.body()).getString("id");
    }

    private HttpResponse<String> show(Service service, String id, String as) {
        return stack.send(stack.gateway("/" + service.label() + "/v1/cooperatives/" + id)
                .header("Authorization", "Bearer " + as));
    }

    private void await(Service service, String id) {
        long until = System.nanoTime() + CATCH_UP.toNanos();
        HttpResponse<String> response = show(service, id, token);
        while (response.statusCode() == 404 && System.nanoTime() < until) {
            pause(Duration.ofMillis(50));
            response = show(service, id, token);
        }
        assertThat(response.statusCode())
                .as("%s in %s: %s", id, service.label(), response.body())
                .isEqualTo(200);
    }

    /** The pace of a client that asks again. */
    private static void pause(Duration pace) {
        try {
            TimeUnit.NANOSECONDS.sleep(pace.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Iterator<String> villages() {
        Path file = Path.of(
                System.getProperty("koperasi.root"), "registry-service/src/main/resources/regions/villages.csv");
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith("36.03.") && !line.startsWith("36.03.01.")) // those are the story's
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .iterator();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
