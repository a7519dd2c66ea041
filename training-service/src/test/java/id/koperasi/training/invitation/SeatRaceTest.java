package id.koperasi.training.invitation;

import static id.koperasi.training.Scene.execute;
import static id.koperasi.training.Scene.inviteChairs;
import static id.koperasi.training.Scene.newRegency;
import static id.koperasi.training.Scene.rows;
import static id.koperasi.training.Scene.session;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.platform.testing.TestToken;
import io.quarkus.logging.Log;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A thousand people want a hundred and sixteen seats at the same moment, each with his own token, over REST. */
@QuarkusTest
class SeatRaceTest {

    private static final int SEATS = 116;
    private static final int PEOPLE = 1_000;
    private static final int CLIENTS = 24;
    private static final int ATTEMPTS = 20;

    @Inject
    ObjectMapper json;

    @TestHTTPResource("/")
    URI server;

    private final String region = newRegency();
    private final HttpClient client = HttpClient.newHttpClient();

    /** Somebody who is invited, and the token he has signed in with before. */
    private record Guest(String invitation, String token) {}

    @Test
    void aThousandConfirmationsForOneHundredAndSixteenSeatsGiveOneHundredAndSixteen() throws Exception {
        String session = session(region, SEATS);
        List<Guest> guests = invited(session, PEOPLE);
        Collections.shuffle(guests, new Random(116));

        long before = System.nanoTime();
        List<JsonNode> answers = all(guests.stream()
                .map(guest -> ask(session, "confirmations", guest))
                .toList());
        Log.infof("Confirmations: people=%d millis=%d", PEOPLE, (System.nanoTime() - before) / 1_000_000);

        assertThat(numbers(answers, "CONFIRMED", "seat"))
                .isEqualTo(IntStream.rangeClosed(1, SEATS).boxed().toList());
        assertThat(numbers(answers, "WAITING", "position"))
                .isEqualTo(IntStream.rangeClosed(1, PEOPLE - SEATS).boxed().toList());
        consistent(session, SEATS, PEOPLE - SEATS);
    }

    /** Half of those who want to come change their mind while the others still ask. */
    @Test
    void whileOthersCancelNoSeatIsLostAndNoneGivenTwice() throws Exception {
        String session = session(region, 20);
        List<Guest> guests = invited(session, 120);
        List<Guest> early = guests.subList(0, 60);
        all(early.stream().map(guest -> ask(session, "confirmations", guest)).toList());
        var mixed = new ArrayList<Callable<JsonNode>>();
        guests.subList(60, 120).forEach(guest -> mixed.add(ask(session, "confirmations", guest)));
        early.subList(0, 50).forEach(guest -> mixed.add(ask(session, "cancellations", guest)));
        early.subList(0, 10).forEach(guest -> mixed.add(ask(session, "confirmations", guest)));
        Collections.shuffle(mixed, new Random(20));

        all(mixed);

        List<String> wanting = rows(
                "select id from invitation where session_id = cast(? as uuid) and status in ('CONFIRMED', 'WAITING')",
                id(session));
        consistent(session, 20, wanting.size() - 20);
    }

    private void consistent(String session, int seats, int waiting) {
        assertThat(rows(
                        "select seat from invitation where session_id = cast(? as uuid) and seat is not null order by 1",
                        id(session)))
                .isEqualTo(IntStream.rangeClosed(1, seats)
                        .mapToObj(Integer::toString)
                        .toList());
        assertThat(rows(
                        "select position from invitation where session_id = cast(? as uuid) and position is not null order by 1",
                        id(session)))
                .isEqualTo(IntStream.rangeClosed(1, waiting)
                        .mapToObj(Integer::toString)
                        .toList());
        assertThat(rows("select taken || ' ' || waiting from training_session where id = cast(? as uuid)", id(session)))
                .containsExactly(seats + " " + waiting);
    }

    private static List<Integer> numbers(List<JsonNode> answers, String status, String field) {
        return answers.stream()
                .filter(answer -> answer.get("status").textValue().equals(status))
                .map(answer -> answer.get(field).intValue())
                .sorted()
                .toList();
    }

    private List<Guest> invited(String session, int number) {
        execute("""
                with formed as (
                    insert into known_cooperative (id, village_code, name, formed_on)
                    select gen_random_uuid(), ? || '.01.' || 2000 + n, 'K' || n, '2025-06-02'
                      from generate_series(1, ?) n
                    returning id)
                insert into officer_term (appointment_id, cooperative_id, person, office, name, term_from, term_until)
                select gen_random_uuid(), id, encode(sha256(id::text::bytea), 'hex'), 'chair', 'N', '2025-06-02',
                       '2030-06-01'
                  from formed""", region, number);
        inviteChairs(session, region).statusCode(200);
        var guests = new ArrayList<Guest>();
        for (String row :
                rows("select id || ' ' || person from invitation where session_id = cast(? as uuid)", id(session))) {
            String person = row.substring(37);
            guests.add(new Guest(
                    row.substring(0, 36), TestToken.of(person).person(person).sign()));
        }
        assertThat(guests).hasSize(number);
        return guests;
    }

    /** Asks until the service takes the request: a busy one says so, and the same key may be sent again. */
    private Callable<JsonNode> ask(String session, String what, Guest guest) {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(session + "/" + what))
                .header("Authorization", "Bearer " + guest.token())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"invitationId\": \"" + guest.invitation() + "\"}"))
                .build();
        return () -> {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            for (int i = 1; i < ATTEMPTS && (answer.statusCode() == 503 || answer.statusCode() == 409); i++) {
                answer = client.send(request, BodyHandlers.ofString());
            }
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return json.readTree(answer.body());
        };
    }

    private static List<JsonNode> all(List<Callable<JsonNode>> requests) throws Exception {
        var answers = new ArrayList<JsonNode>();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (Future<JsonNode> answer : clients.invokeAll(requests)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private static String id(String session) {
        return session.substring("/v1/sessions/".length());
    }
}
