package id.koperasi.deploy.local.keycloak;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The realm as Keycloak takes it: the files of deploy/keycloak, which hold no secret, with this machine's addresses
 * and passwords put in. The client {@code scenario} and the demonstration users are of this machine only.
 */
public final class Realm {

    /** What it is called. */
    public static final String NAME = "koperasi";

    /** Where Keycloak keeps from what the realm was made. */
    static final String DIGEST = "koperasi.digest";

    private final JsonObject representation;
    private final List<String> users;

    private Realm(JsonObject representation, List<String> users) {
        this.representation = representation;
        this.users = users;
    }

    /**
     * @param publicUrl the gateway's base URL
     * @param programmeKey the key behind person references, in base64
     * @param passwords gives a user's password, or a client's secret under {@code client.<id>}
     */
    public static Realm of(String publicUrl, String programmeKey, UnaryOperator<String> passwords) {
        var realm = new JsonObject(resource("realm.json").replace("${KOPERASI_PUBLIC_URL}", publicUrl));
        var demonstration = new JsonObject(resource("demonstration.json"));
        JsonObject scenario = demonstration.getJsonObject("client");
        scenario.put("secret", passwords.apply("client." + scenario.getString("clientId")));
        objects(realm.getJsonArray("clients")).stream()
                .filter(client -> !client.getBoolean("publicClient"))
                .forEach(client -> client.put("secret", passwords.apply("client." + client.getString("clientId"))));
        realm.getJsonArray("clients").add(scenario);
        var references = new PersonReference(programmeKey);
        JsonArray users = realm.getJsonArray("users");
        List<JsonObject> people = objects(demonstration.getJsonArray("users"));
        people.forEach(person -> users.add(user(person, references, passwords)));
        realm.put("attributes", new JsonObject().put(DIGEST, digest(realm.encode())));
        return new Realm(
                realm,
                people.stream().map(person -> person.getString("username")).toList());
    }

    private static JsonObject user(JsonObject person, PersonReference references, UnaryOperator<String> passwords) {
        String name = person.getString("username");
        var attributes = new JsonObject();
        for (String attribute : List.of("region", "bank")) {
            if (person.containsKey(attribute)) {
                attributes.put(attribute, new JsonArray().add(person.getString(attribute)));
            }
        }
        if (person.containsKey("nik")) {
            attributes.put("person", new JsonArray().add(references.of(person.getString("nik"))));
        }
        var credential = new JsonObject()
                .put("type", "password")
                .put("value", passwords.apply(name))
                .put("temporary", false);
        return new JsonObject()
                .put("username", name)
                .put("firstName", person.getString("firstName"))
                .put("lastName", person.getString("lastName"))
                .put("enabled", true)
                .put("realmRoles", roles(person))
                .put("attributes", attributes)
                .put("credentials", new JsonArray().add(credential));
    }

    private static JsonArray roles(JsonObject person) {
        return new JsonArray().add("default-roles-" + NAME).addAll(person.getJsonArray("roles"));
    }

    private static List<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast).toList();
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Realm.class.getResourceAsStream("/keycloak/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the launcher was built without " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the demonstration users. */
    public List<String> users() {
        return users;
    }

    /** What Keycloak imports as a whole. */
    JsonObject representation() {
        return representation.copy();
    }

    /** Changes with everything that the realm is made of. */
    String digest() {
        return representation.getJsonObject("attributes").getString(DIGEST);
    }

    /** What may change under a realm that is in use: addresses and clients, and roles and users that are new. */
    JsonObject clients() {
        return new JsonObject()
                .put("ifResourceExists", "OVERWRITE")
                .put("clients", representation.getJsonArray("clients"));
    }

    JsonObject rolesAndUsers() {
        return new JsonObject()
                .put("ifResourceExists", "SKIP")
                .put("roles", representation.getJsonObject("roles"))
                .put("users", representation.getJsonArray("users"));
    }

    /** The realm's own settings, without what it contains. */
    JsonObject settings() {
        JsonObject settings = representation.copy();
        List.of("clients", "users", "roles", "components").forEach(settings::remove);
        return settings;
    }
}
