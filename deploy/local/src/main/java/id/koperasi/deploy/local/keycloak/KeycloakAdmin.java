package id.koperasi.deploy.local.keycloak;

import id.koperasi.deploy.local.process.Refusal;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Brings the realm into a running Keycloak through its administration interface. */
public final class KeycloakAdmin {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    private final String user;
    private final String password;

    /**
     * @param url of Keycloak
     * @param user the administrator of its master realm
     */
    public KeycloakAdmin(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** Whether Keycloak answers yet. */
    public boolean isReady() {
        try {
            var request = HttpRequest.newBuilder(URI.create(url + "/realms/master"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Makes the realm where it is missing, and brings one that was made from other files or for other addresses up
     * to date. People's passwords and roles in a realm that is in use stay as they are.
     *
     * @return what was done, for the progress lines
     */
    public String bring(Realm realm) {
        String token = token();
        String path = "/admin/realms/" + Realm.NAME;
        HttpResponse<String> present = send(token, "GET", path, BodyPublishers.noBody());
        if (present.statusCode() == 404) {
            expect(send(token, "POST", "/admin/realms", json(realm.representation())), 201);
            new AccountPermission(this, token(), path).grant();
            return "realm made, with " + realm.users().size() + " demonstration users";
        }
        expect(present, 200);
        JsonObject attributes = new JsonObject(present.body()).getJsonObject("attributes", new JsonObject());
        if (realm.digest().equals(attributes.getString(Realm.DIGEST))
                && new AccountPermission(this, token, path).isGranted()) {
            return "realm as it was";
        }
        expect(send(token, "POST", path + "/partialImport", json(realm.clients())), 200);
        expect(send(token, "POST", path + "/partialImport", json(realm.rolesAndUsers())), 200);
        expect(send(token, "PUT", path, json(realm.settings())), 204);
        new AccountPermission(this, token, path).grant();
        return "realm brought up to date";
    }

    private String token() {
        String form =
                "grant_type=password&client_id=admin-cli&username=" + encode(user) + "&password=" + encode(password);
        var request = HttpRequest.newBuilder(URI.create(url + "/realms/master/protocol/openid-connect/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> response = send(request);
        if (response.statusCode() == 401) {
            throw new Refusal("Keycloak does not know the administrator " + user
                    + " with the password of this state folder; deploy/up --fresh makes a new one");
        }
        expect(response, 200);
        return new JsonObject(response.body()).getString("access_token");
    }

    HttpResponse<String> send(String token, String method, String path, BodyPublisher body) {
        return send(HttpRequest.newBuilder(URI.create(url + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, body)
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Refusal("Keycloak does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted", e);
        }
    }

    static void expect(HttpResponse<String> response, int status) {
        if (response.statusCode() != status) {
            throw new Refusal("Keycloak answered " + response.statusCode() + " to "
                    + response.request().method() + " " + response.uri().getPath() + ": " + response.body());
        }
    }

    static BodyPublisher json(JsonObject body) {
        return BodyPublishers.ofString(body.encode());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
