package id.koperasi.training.scan;

import static id.koperasi.training.Scene.confirm;
import static id.koperasi.training.Scene.cooperative;
import static id.koperasi.training.Scene.eventually;
import static id.koperasi.training.Scene.execute;
import static id.koperasi.training.Scene.invitationOf;
import static id.koperasi.training.Scene.inviteChairs;
import static id.koperasi.training.Scene.newRegency;
import static id.koperasi.training.Scene.office;
import static id.koperasi.training.Scene.officer;
import static id.koperasi.training.Scene.person;
import static id.koperasi.training.Scene.post;
import static id.koperasi.training.Scene.rows;
import static id.koperasi.training.Scene.trainer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.koperasi.training.region.Region;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ScanTest {

    private final String region = newRegency();
    private String session = "";
    private String chair = "";
    private String invitation = "";
    private KeyPair phone = newKey();
    private String device = "";

    /** The first lesson began forty minutes ago, the second has no hour; the phone was registered before both. */
    @BeforeEach
    void aChairWithAPhoneInASessionOfToday() {
        session = planned("Aula");
        chair = officer(cooperative(region + ".01.2001"), "chair");
        inviteChairs(session, region).statusCode(200);
        invitation = invitationOf(session, chair);
        confirm(person(chair), session, invitation).statusCode(200);
        device = register(chair, phone);
        execute(
                "update scan_device set registered_at = now() - interval '1 day' where id = ?",
                UUID.fromString(device));
    }

    @Test
    void aScanCountsOnceAndSaysWhoWasLate() {
        Instant now = Instant.now();
        UUID nonce = UUID.randomUUID();

        scan(1, "IN", code(1, now), now, now, nonce)
                .statusCode(200)
                .body("late", equalTo(true))
                .body("offline", equalTo(false));
        scan(1, "IN", code(1, now), now, now, nonce).statusCode(200);
        scan(1, "IN", code(1, now), now, now, UUID.randomUUID()).statusCode(200);
        scan(2, "IN", code(2, now), now, now, nonce).statusCode(409).body("type", endsWith(":scan-nonce-reused"));
        assertThat(rows("select lesson from attendance_scan where invitation_id = ?", UUID.fromString(invitation)))
                .containsExactly("1");
        scan(2, "OUT", code(2, now), now, now, UUID.randomUUID())
                .statusCode(409)
                .body("type", endsWith(":left-before-coming"));
        scan(1, "OUT", code(1, now), now, now, UUID.randomUUID())
                .statusCode(200)
                .body("leftEarly", equalTo(true));
        office(region)
                .get(session + "/lessons/1/attendance")
                .then()
                .body("items", hasSize(1))
                .body("items[0].how", equalTo("SCAN"))
                .body("items[0].late", equalTo(true))
                .body("items[0].leftEarly", equalTo(true));
    }

    @Test
    void aCodeThatWasPassedOnIsOutOfTimeHoweverThePhoneWasSet() {
        Instant now = Instant.now();
        Instant shown = now.minusSeconds(200);

        refused(scan(1, "IN", code(1, shown), now, now, UUID.randomUUID()), "scan-out-of-time");
        refused(scan(2, "IN", code(1, now), now, now, UUID.randomUUID()), "scan-code-unknown");
        refused(
                scan(1, "IN", code(1, now).replaceAll("-.*", "-0123456789abcdef"), now, now, UUID.randomUUID()),
                "scan-code-unknown");
        refused(scan(1, "IN", code(1, now), now, now.minusSeconds(1), UUID.randomUUID()), "scan-clock-impossible");
        Instant wrongByAnHour = now.plus(Duration.ofHours(1));
        refused(
                scan(1, "IN", code(1, wrongByAnHour), wrongByAnHour, wrongByAnHour, UUID.randomUUID()),
                "scan-out-of-time");
        scan(1, "IN", code(1, now), wrongByAnHour, wrongByAnHour, UUID.randomUUID())
                .statusCode(200);
    }

    @Test
    void theCodeOfAnotherSessionIsNoCodeOfThisOne() {
        Instant now = Instant.now();
        String here = session;
        session = planned("Balai");
        String foreign = code(1, now);
        session = here;

        refused(scan(1, "IN", foreign, now, now, UUID.randomUUID()), "scan-code-unknown");
        scan(1, "IN", code(1, now), now, now, UUID.randomUUID()).statusCode(200);
    }

    @Test
    void withoutANetworkItIsSentLaterWithinItsTime() {
        Instant scanned = Instant.now().minus(Duration.ofMinutes(5));
        String shown = code(1, scanned);
        Instant sent = scanned.plus(Duration.ofMinutes(5));

        scan(1, "IN", shown, scanned, sent, UUID.randomUUID())
                .statusCode(200)
                .body("offline", equalTo(true))
                .body("late", equalTo(true));

        Instant old = sent.minus(Duration.ofHours(73));
        refused(scan(1, "IN", code(1, old), old, sent, UUID.randomUUID()), "scan-too-old");
        Instant early = sent.minus(Duration.ofHours(3));
        refused(scan(1, "IN", code(1, early), early, sent, UUID.randomUUID()), "scan-outside-lesson");
        execute("update scan_device set registered_at = now() where id = ?", UUID.fromString(device));
        refused(scan(1, "IN", shown, scanned, sent, UUID.randomUUID()), "scan-before-device");
    }

    @Test
    void aPhoneSpeaksForItsOwnPersonOnly() {
        Instant now = Instant.now();
        KeyPair own = phone;
        phone = newKey();
        refused(scan(1, "IN", code(1, now), now, now, UUID.randomUUID()), "scan-signature-wrong");
        phone = own;
        String absent = officer(cooperative(region + ".01.2002"), "chair");
        inviteChairs(session, region).statusCode(200);
        post(person(absent), "/v1/scan-devices", publicKey(phone))
                .statusCode(409)
                .body("type", endsWith(":device-key-taken"));
        String present = chair;
        chair = absent;
        refused(scan(1, "IN", code(1, now), now, now, UUID.randomUUID()), "unknown-device");
        phone = newKey();
        device = register(absent, phone);
        refused(scan(1, "IN", code(1, now), now, now, UUID.randomUUID()), "scanner-without-seat");
        person(present).get(session + "/lessons/1/codes").then().statusCode(403);
        post(person(absent), "/v1/scan-devices", "{\"publicKey\": \"" + "A".repeat(120) + "\"}")
                .statusCode(422)
                .body("type", endsWith(":not-a-device-key"));
    }

    @Test
    void theListOnPaperAddsToTheScansAndSaysWhoIsExcused() {
        Instant now = Instant.now();
        scan(1, "IN", code(1, now), now, now, UUID.randomUUID()).statusCode(200);
        String other = officer(cooperative(region + ".01.2003"), "chair");
        inviteChairs(session, region);
        String late = invitationOf(session, other);
        confirm(office(region), session, late).statusCode(200);

        post(
                        trainer(session),
                        session + "/attendance",
                        "{\"lesson\": \"A\", \"present\": [], \"late\": [\"" + late + "\"]}")
                .statusCode(200)
                .body("present", equalTo(1));
        post(trainer(session), session + "/lessons/2/excuses", excuse(invitation))
                .statusCode(200);
        post(trainer(session), session + "/lessons/3/excuses", excuse(invitation))
                .statusCode(404);
        post(
                        trainer(session),
                        session + "/lessons/2/excuses",
                        excuse(UUID.randomUUID().toString()))
                .statusCode(422);

        assertThat(rows(
                        "select how || ' ' || late from attendance where session_id = ? order by how",
                        UUID.fromString(session.substring("/v1/sessions/".length()))))
                .containsExactly("LIST true", "SCAN true");
        person(chair)
                .get(session + "/lessons/2/attendance")
                .then()
                .body("items", hasSize(1))
                .body("items[0].present", equalTo(false))
                .body("items[0].excused", equalTo("ILL"));
    }

    @Test
    void aListThatIsCorrectedTakesNoScanAwayAndAddsWhoWasLate() {
        Instant now = Instant.now();
        String rows = "select how || ' ' || late from attendance where invitation_id = ? and lesson = 2";
        list("B", "", invitation);
        scan(2, "IN", code(2, now), now, now, UUID.randomUUID()).statusCode(200);
        assertThat(rows(rows, UUID.fromString(invitation))).containsExactly("SCAN true");
        list("B", "", "");
        assertThat(rows(rows, UUID.fromString(invitation))).containsExactly("SCAN false");
        list("B", "", invitation);
        assertThat(rows(rows, UUID.fromString(invitation))).containsExactly("SCAN true");
    }

    @Test
    void whatAPhoneHasKeptCountsAfterTheSessionWasHeldToo() {
        Instant scanned = Instant.now().minus(Duration.ofMinutes(5));
        list("A", "", "");
        list("B", "", "");
        String day = LocalDate.now(new Region(region).zone().id()).toString();
        post(office(region), session + "/holding", "{\"heldOn\": \"" + day + "\"}")
                .statusCode(200)
                .body("participants", equalTo(0));
        post(trainer(session), session + "/lessons/2/excuses", excuse(invitation))
                .statusCode(200);

        scan(1, "IN", code(1, scanned), scanned, scanned.plus(Duration.ofMinutes(5)), UUID.randomUUID())
                .statusCode(200)
                .body("offline", equalTo(true));
        // The second lesson lasts the whole of today, which may have begun less than five minutes ago.
        Instant now = Instant.now();
        scan(2, "IN", code(2, now), now, now, UUID.randomUUID()).statusCode(200);

        eventually(() -> office(region).get(session).then().body("participants", equalTo(1)));
    }

    @Test
    void whatTheOldPhoneHasKeptCountsAndNobodyRegistersTwoAtOnce() throws Exception {
        Instant scanned = Instant.now().minus(Duration.ofMinutes(5));
        String old = device;
        KeyPair key = phone;
        Callable<Integer> another = () -> post(person(chair), "/v1/scan-devices", publicKey(newKey()))
                .extract()
                .statusCode();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (Future<Integer> one : threads.invokeAll(Collections.nCopies(4, another))) {
                assertThat(one.get()).isEqualTo(201);
            }
        }
        phone = newKey();
        device = register(chair, phone);
        device = old;
        phone = key;
        Instant now = Instant.now();
        refused(scan(2, "IN", code(2, now), now, now, UUID.randomUUID()), "unknown-device");
        scan(1, "IN", code(1, scanned), scanned, scanned.plus(Duration.ofMinutes(5)), UUID.randomUUID())
                .statusCode(200);
    }

    private String planned(String place) {
        ZonedDateTime began = ZonedDateTime.now(new Region(region).zone().id()).minusMinutes(40);
        LocalDate today = LocalDate.now(new Region(region).zone().id());
        String id = post(office(region), "/v1/sessions", """
                        {"title": "Bimtek %s", "curriculumCode": "BIMTEK-KDMP", "regionCode": "%s", "startsOn": "%s",
                         "endsOn": "%s", "place": "%s", "seats": 5, "lessons": [
                         {"title": "A", "date": "%s", "startsAt": "%s", "jp": 2, "kind": "PRACTICE", "module": 3},
                         {"title": "B", "date": "%s", "jp": 2}]}""".formatted(
                                place,
                                region,
                                began.toLocalDate(),
                                today,
                                place,
                                began.toLocalDate(),
                                began.toLocalTime().withNano(0),
                                today))
                .statusCode(201)
                .body("lessons[0].kind", equalTo("PRACTICE"))
                .body("lessons[1].kind", equalTo("LECTURE"))
                .extract()
                .path("sessionId");
        return "/v1/sessions/" + id;
    }

    private void list(String lesson, String present, String late) {
        post(
                        trainer(session),
                        session + "/attendance",
                        "{\"lesson\": \"%s\", \"present\": [%s], \"late\": [%s]}"
                                .formatted(lesson, quoted(present), quoted(late)))
                .statusCode(200);
    }

    private static String quoted(String invitation) {
        return invitation.isEmpty() ? "" : "\"" + invitation + "\"";
    }

    private static String excuse(String invitation) {
        return "{\"invitationId\": \"" + invitation + "\", \"reason\": \"ILL\"}";
    }

    private static void refused(ValidatableResponse answer, String code) {
        answer.statusCode(422).body("type", endsWith(":" + code));
    }

    private String code(int lesson, Instant when) {
        return trainer(session)
                .queryParam("from", when.toString())
                .queryParam("count", 1)
                .get(session + "/lessons/" + lesson + "/codes")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].code");
    }

    private ValidatableResponse scan(int lesson, String direction, String code, Instant at, Instant sent, UUID nonce) {
        String text = String.join(
                "\n",
                "koperasi-scan 2",
                "session " + session.substring("/v1/sessions/".length()),
                "lesson " + lesson,
                "direction " + direction,
                "code " + code,
                "scanned " + at.toEpochMilli(),
                "sent " + sent.toEpochMilli(),
                "nonce " + nonce);
        return post(person(chair), session + "/scans", """
                {"deviceId": "%s", "lesson": %d, "direction": "%s", "code": "%s", "scannedAt": "%s", "sentAt": "%s",
                 "nonce": "%s", "signature": "%s"}""".formatted(
                        device, lesson, direction, code, at, sent, nonce, signed(text)));
    }

    private String register(String who, KeyPair key) {
        return post(person(who), "/v1/scan-devices", publicKey(key))
                .statusCode(201)
                .extract()
                .path("deviceId");
    }

    private static String publicKey(KeyPair key) {
        return "{\"publicKey\": \""
                + Base64.getEncoder().encodeToString(key.getPublic().getEncoded()) + "\"}";
    }

    private String signed(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(phone.getPrivate());
            signature.update(text.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
