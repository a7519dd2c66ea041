package id.koperasi.deploy.local.gateway;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * A service's OpenAPI document as the console needs it: its addresses are those of the gateway, and its only security
 * scheme is the login at this machine's Keycloak, so that it works wherever the ports are. (A scheme of the type
 * openIdConnect would show every grant that Keycloak knows, most of which the console may not use.)
 */
final class OpenApiDocument {

    private static final String SCHEME = "oidc";

    private final JsonObject document;

    OpenApiDocument(JsonObject document) {
        this.document = document;
    }

    /**
     * @param prefix of the service behind the gateway
     * @param issuer the realm's address
     */
    JsonObject forConsole(String prefix, String issuer) {
        JsonObject console = document.copy();
        console.put("servers", new JsonArray().add(new JsonObject().put("url", prefix)));
        JsonObject components = console.getJsonObject("components", new JsonObject());
        components.put("securitySchemes", new JsonObject().put(SCHEME, login(issuer)));
        console.put("components", components);
        JsonObject paths = console.getJsonObject("paths", new JsonObject());
        for (String path : paths.fieldNames()) {
            paths.getJsonObject(path).forEach(member -> {
                if (member.getValue() instanceof JsonObject operation) {
                    renameScheme(operation);
                }
            });
        }
        return console;
    }

    private static void renameScheme(JsonObject operation) {
        JsonArray required = operation.getJsonArray("security", new JsonArray());
        if (!required.isEmpty()) {
            operation.put("security", new JsonArray().add(new JsonObject().put(SCHEME, new JsonArray())));
        }
    }

    private static JsonObject login(String issuer) {
        String protocol = issuer + "/protocol/openid-connect";
        var code = new JsonObject()
                .put("authorizationUrl", protocol + "/auth")
                .put("tokenUrl", protocol + "/token")
                .put("scopes", new JsonObject().put("openid", "who you are"));
        return new JsonObject()
                .put("type", "oauth2")
                .put("description", "Login with one of the demonstration users")
                .put("flows", new JsonObject().put("authorizationCode", code));
    }
}
