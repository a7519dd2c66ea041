package id.koperasi.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An account that is nobody's becomes an officer's, by his code and his number, on the real Keycloak; and nobody's again. */
@ExtendWith(RunningStack.class)
class FirstLoginIT {

    private static final String OFFICE = "regency-office-36.03";

    /** The last village of the region, where no other test begins. */
    private static final String VILLAGE = "36.03.33.2008";

    private static final String PASSWORD = "a-first-password-of-his-own";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> OFFICES = List.of(
            "chair",
            "vice-chair-business",
            "vice-chair-membership",
            "secretary",
            "treasurer",
            "supervisor-chair",
            "supervisor",
            "supervisor");

    private final LocalStack stack;
    private final String office;

    FirstLoginIT(LocalStack stack) {
        this.stack = stack;
        this.office = stack.token(OFFICE);
    }

    @Test
    void whoSignsInForTheFirstTimeIsLetInOnceHisAccountIsTiedToHim() {
        String cooperative = "/registry/v1/cooperatives/" + form();
        String user = "newcomer-" + UUID.randomUUID();
        makeAccount(user);
        JsonObject first = signIn(user);
        String access = first.getString("access_token");
        assertThat(LocalStack.claims(access).containsKey("person")).isFalse();
        assertThat(get(cooperative, access).statusCode()).isEqualTo(403);

        String code = post(cooperative + "/account-invitations", office, invitation(), 201)
                .getString("code");
        post("/registry/v1/account-bindings", access, binding(code, nik(1)), 422);
        JsonObject bound = post("/registry/v1/account-bindings", access, binding(code, nik(0)), 202);
        assertThat(bound.getString("status")).isEqualTo("PENDING");
        await(access, "BOUND");

        JsonObject second = refresh(first.getString("refresh_token"));
        access = second.getString("access_token");
        assertThat(LocalStack.claims(access).getString("person")).matches("[0-9a-f]{64}");
        assertThat(get(cooperative, access).statusCode()).isEqualTo(200);

        post(
                cooperative + "/account-bindings/" + bound.getString("bindingId") + "/unbinding",
                office,
                new JsonObject().put("reason", "Telepon hilang"),
                204);
        await(access, "UNBOUND");
        access = refresh(second.getString("refresh_token")).getString("access_token");
        assertThat(LocalStack.claims(access).containsKey("person")).isFalse();
        assertThat(get(cooperative, access).statusCode()).isEqualTo(403);
    }

    @Test
    void theClientOfTheRegistryOpensNoServiceAndNoSettingOfTheRealm() {
        String secret = new Secrets(new StateFolder(stack.state).secrets(), "", new java.security.SecureRandom())
                .password("client.registry");
        HttpResponse<String> granted = stack.form(
                Stack.issuer(stack.ports) + "/protocol/openid-connect/token",
                Map.of("grant_type", "client_credentials", "client_id", "registry", "client_secret", secret));
        assertThat(granted.statusCode()).as(granted.body()).isEqualTo(200);
        String token = new JsonObject(granted.body()).getString("access_token");

        assertThat(get("/registry/v1/account-bindings/own", token).statusCode()).isEqualTo(401);
        for (String closed :
                List.of("/clients", "/roles", "/events", "/admin-events", "/components", "/authentication/flows")) {
            assertThat(admin(token, closed).statusCode()).as(closed).isEqualTo(403);
        }
        HttpResponse<String> accounts = admin(token, "/users?max=1");
        assertThat(accounts.statusCode()).isEqualTo(200);
        String account = new JsonArray(accounts.body()).getJsonObject(0).getString("id");
        assertThat(stack.send(HttpRequest.newBuilder(URI.create(stack.ports.url(Port.KEYCLOAK)
                                        + "/admin/realms/koperasi/users/" + account + "/role-mappings/realm"))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("[]")))
                        .statusCode())
                .as("it gives no roles")
                .isEqualTo(403);
        assertThat(stack.passwordGrant("registry", "ministry", stack.users().getProperty("ministry"))
                        .statusCode())
                .isNotEqualTo(200);
    }

    /** A cooperative is formed whose officers have numbers that the test knows; gives back its id. */
    private String form() {
        var founders = new JsonArray();
        for (int i = 0; i < 9; i++) {
            founders.add(new JsonObject().put("nik", nik(i)).put("name", "Pendiri " + i));
        }
        var officers = new JsonArray();
        for (int i = 0; i < OFFICES.size(); i++) {
            String held = OFFICES.get(i);
            officers.add(new JsonObject()
                    .put("nik", nik(i))
                    .put("name", "Pendiri " + i)
                    .put("office", held)
                    .put(
                            "declaration",
                            held.startsWith("supervisor")
                                    ? new JsonObject().put("insolvent", false).put("convicted", false)
                                    : new JsonObject().put("villageLeadership", false)));
        }
        JsonObject savings = new JsonObject().put("principal", 100_000).put("mandatory", 20_000);
        var row = new JsonObject()
                .put("villageCode", VILLAGE)
                .put("proposedOn", "2025-05-20")
                .put(
                        "meeting",
                        new JsonObject()
                                .put("heldOn", "2025-05-22")
                                .put("minutesNumber", "BA-01/MUSDESUS/2025")
                                .put("founders", founders)
                                .put("officers", officers)
                                .put("savings", savings)
                                .put("kinships", new JsonArray())
                                .put("villageHeadNik", nik(5)))
                .put(
                        "deed",
                        new JsonObject()
                                .put("number", "17")
                                .put("signedOn", "2025-05-26")
                                .put("notaryName", "Ratna Dewi, S.H."))
                .put(
                        "decree",
                        new JsonObject()
                                .put("number", "AHU-9999001.AH.01.29.TAHUN 2025")
                                .put("decidedOn", "2025-06-02"))
                .put("paidIn", savings.copy());
        JsonObject answer = post(
                "/registry/v1/formations", office, new JsonObject().put("formations", new JsonArray().add(row)), 200);
        assertThat(answer.encode()).contains("cooperativeId");
        return answer.getJsonArray("results").getJsonObject(0).getString("cooperativeId");
    }

    private static String nik(int index) {
        return "36030107017488%02d".formatted(index + 1);
    }

    private static JsonObject invitation() {
        return new JsonObject().put("nik", nik(0)).put("purpose", "OFFICER");
    }

    private static JsonObject binding(String code, String nik) {
        return new JsonObject().put("code", code).put("nik", nik);
    }

    /** As an administrator makes it for somebody of whom he knows the name alone. */
    private void makeAccount(String user) {
        HttpResponse<String> administrator = stack.form(
                stack.ports.url(Port.KEYCLOAK) + "/realms/master/protocol/openid-connect/token",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        "admin",
                        "password",
                        stack.users().getProperty("admin")));
        var account = new JsonObject()
                .put("username", user)
                .put("firstName", "Siti")
                .put("lastName", "Aminah")
                .put("enabled", true)
                .put(
                        "credentials",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("type", "password")
                                        .put("value", PASSWORD)
                                        .put("temporary", false)));
        HttpResponse<String> made = stack.send(HttpRequest.newBuilder(
                        URI.create(stack.ports.url(Port.KEYCLOAK) + "/admin/realms/koperasi/users"))
                .header("Authorization", "Bearer " + new JsonObject(administrator.body()).getString("access_token"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(account.encode())));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    }

    private HttpResponse<String> admin(String token, String path) {
        return stack.send(
                HttpRequest.newBuilder(URI.create(stack.ports.url(Port.KEYCLOAK) + "/admin/realms/koperasi" + path))
                        .header("Authorization", "Bearer " + token));
    }

    private JsonObject signIn(String user) {
        return granted(stack.passwordGrant("scenario", user, PASSWORD));
    }

    private JsonObject refresh(String token) {
        return granted(stack.form(
                Stack.issuer(stack.ports) + "/protocol/openid-connect/token",
                Map.of(
                        "grant_type",
                        "refresh_token",
                        "client_id",
                        "scenario",
                        "client_secret",
                        stack.users().getProperty("client.scenario"),
                        "refresh_token",
                        token)));
    }

    private static JsonObject granted(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return new JsonObject(response.body());
    }

    private void await(String access, String status) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        HttpResponse<String> own = get("/registry/v1/account-bindings/own", access);
        while (!own.body().contains("\"" + status + "\"") && System.nanoTime() < until) {
            pause();
            own = get("/registry/v1/account-bindings/own", access);
        }
        assertThat(own.body()).contains("\"" + status + "\"");
    }

    /** The pace of a client that asks again. */
    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> get(String path, String token) {
        return stack.send(stack.gateway(path).header("Authorization", "Bearer " + token));
    }

    private JsonObject post(String path, String token, JsonObject body, int status) {
        HttpResponse<String> response = stack.send(stack.gateway(path)
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.encode())));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return response.body().isEmpty() ? new JsonObject() : new JsonObject(response.body());
    }
}
