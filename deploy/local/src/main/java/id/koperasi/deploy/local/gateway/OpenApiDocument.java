package id.koperasi.deploy.local.gateway;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * A service's OpenAPI document as the console needs it: its addresses are those of the gateway, and its security
 * scheme names this machine's Keycloak, so that login works wherever the ports are.
 */
final class OpenApiDocument {

    /** The name the services give their one security scheme. */
    static final String SCHEME = "oidc";

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
        JsonObject schemes = components.getJsonObject("securitySchemes", new JsonObject());
        schemes.put(SCHEME, login(issuer));
        components.put("securitySchemes", schemes);
        return console.put("components", components);
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
