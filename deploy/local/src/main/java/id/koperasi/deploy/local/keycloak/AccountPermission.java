package id.koperasi.deploy.local.keycloak;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;

/**
 * What the registry may do with accounts: see them and write them. It holds no role of the administration, since each of those
 * that write an account gives roles too, so that this is the only thing it can do there. An import of clients leaves what Keycloak
 * calls fine-grained permissions alone, and one that makes the registry's client anew takes it out of them.
 */
final class AccountPermission {

    private static final String REGISTRY = "registry";
    private static final String WHO = "the registry";
    private static final String WHAT = "the registry ties accounts";
    private static final List<String> SCOPES = List.of("view", "manage");

    private final KeycloakAdmin admin;
    private final String token;
    private final String realm;
    private final String server;

    AccountPermission(KeycloakAdmin admin, String token, String realm) {
        this.admin = admin;
        this.token = token;
        this.realm = realm;
        this.server = realm + "/clients/" + client("admin-permissions") + "/authz/resource-server";
    }

    /** Whether it was granted to its end: the permission is made last, and a start that is cut off before it grants it again. */
    boolean isGranted() {
        return get(server + "/permission/scope/search?name=" + WHAT.replace(" ", "%20"))
                        .statusCode()
                == 200;
    }

    /** Grants it anew, in the place of what was granted before. */
    void grant() {
        forget("/permission/scope", WHAT);
        forget("/policy/client", WHO);
        create(
                "/policy/client",
                new JsonObject().put("name", WHO).put("clients", new JsonArray().add(client(REGISTRY))));
        create(
                "/permission/scope",
                new JsonObject()
                        .put("name", WHAT)
                        .put("resourceType", "Users")
                        .put("scopes", new JsonArray(SCOPES))
                        .put("policies", new JsonArray().add(WHO)));
    }

    private String client(String name) {
        HttpResponse<String> found = get(realm + "/clients?clientId=" + name);
        KeycloakAdmin.expect(found, 200);
        return new JsonArray(found.body()).getJsonObject(0).getString("id");
    }

    private void forget(String kind, String name) {
        HttpResponse<String> found = get(server + kind + "/search?name=" + name.replace(" ", "%20"));
        if (found.statusCode() != 204) {
            KeycloakAdmin.expect(found, 200);
            String id = new JsonObject(found.body()).getString("id");
            KeycloakAdmin.expect(admin.send(token, "DELETE", server + kind + "/" + id, BodyPublishers.noBody()), 204);
        }
    }

    private void create(String kind, JsonObject body) {
        KeycloakAdmin.expect(admin.send(token, "POST", server + kind, KeycloakAdmin.json(body)), 201);
    }

    private HttpResponse<String> get(String path) {
        return admin.send(token, "GET", path, BodyPublishers.noBody());
    }
}
