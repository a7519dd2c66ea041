package id.koperasi.registry.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.koperasi.platform.outside.OutsideChannel;
import id.koperasi.platform.outside.OutsideChannel.Reply;
import id.koperasi.platform.outside.SilenceException;
import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.registry.signin.ProviderAnswer.Holds;
import id.koperasi.registry.signin.ProviderAnswer.NoAnswer;
import id.koperasi.registry.signin.ProviderAnswer.NoSuchAccount;
import id.koperasi.registry.signin.ProviderAnswer.SomebodyElses;
import id.koperasi.registry.signin.SignInConfig.Keycloak;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of a realm, through the administration interface: a token by client credentials, the account read, written
 * with one attribute changed, and read again. A write replaces all attributes of an account, so all of them are sent; of the
 * rest only what belongs to its profile, because who is said to be enabled is let in again after wrong passwords.
 */
final class KeycloakAccounts implements IdentityProvider {

    private static final String PERSON = "person";
    private static final String ATTRIBUTES = "attributes";
    private static final List<String> PROFILE = List.of("username", "email", "firstName", "lastName", ATTRIBUTES);
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/=-]+");
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int NOT_FOUND = 404;

    private final Keycloak access;
    private final String address;
    private final OutsideChannel channel;
    private final ObjectMapper json;

    KeycloakAccounts(Keycloak access, OutsideChannel channel, ObjectMapper json) {
        this.access = access;
        this.address = access.address().toString().replaceAll("/+$", "");
        this.channel = channel;
        this.json = json;
    }

    @Override
    public boolean connected() {
        return true;
    }

    @Override
    public ProviderAnswer tie(String account, @Nullable PersonReference person, Set<PersonReference> ours) {
        try {
            return told(new Account(account, token()), person == null ? "" : person.value(), ours);
        } catch (SilenceException e) {
            return new NoAnswer(e.reason());
        }
    }

    private ProviderAnswer told(Account account, String wanted, Set<PersonReference> ours) throws SilenceException {
        Reply read = account.read();
        if (read.status() == NOT_FOUND) {
            return new NoSuchAccount();
        }
        JsonNode before = json(read);
        String now = person(before);
        if (now.equals(wanted)) {
            return new Holds();
        }
        if (!now.isEmpty() && ours.stream().noneMatch(one -> one.value().equals(now))) {
            return wanted.isEmpty() ? new Holds() : new SomebodyElses();
        }
        int written = account.write(changed(before, wanted)).status();
        if (written != NO_CONTENT && written != OK) {
            return new NoAnswer("status " + written);
        }
        return person(json(account.read())).equals(wanted) ? new Holds() : new NoAnswer("kept nothing");
    }

    private static String person(JsonNode account) {
        return account.path(ATTRIBUTES).path(PERSON).path(0).asText("");
    }

    private ObjectNode changed(JsonNode before, String wanted) {
        ObjectNode account = json.createObjectNode();
        PROFILE.forEach(field -> {
            if (before.hasNonNull(field)) {
                account.set(field, before.path(field).deepCopy());
            }
        });
        ObjectNode attributes = account.withObjectProperty(ATTRIBUTES);
        if (wanted.isEmpty()) {
            attributes.remove(PERSON);
        } else {
            attributes.putArray(PERSON).add(wanted);
        }
        return account;
    }

    private String token() throws SilenceException {
        String form = "grant_type=client_credentials&client_id=" + encode(access.clientId()) + "&client_secret="
                + encode(access.clientSecret());
        Reply reply = channel.send(HttpRequest.newBuilder(
                        URI.create(address + "/realms/" + encode(access.realm()) + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
        String token = json(reply).path("access_token").asText("");
        if (!TOKEN.matcher(token).matches()) {
            throw new SilenceException("not understood");
        }
        return token;
    }

    private JsonNode json(Reply reply) throws SilenceException {
        if (reply.status() != OK) {
            throw new SilenceException("status " + reply.status());
        }
        try {
            JsonNode read = json.readTree(reply.body());
            if (read != null && read.isObject()) {
                return read;
            }
        } catch (IOException e) {
            throw new SilenceException("not understood");
        }
        throw new SilenceException("not understood");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    /** One account, as whoever has the token may read and write it. */
    private final class Account {

        private final HttpRequest.Builder request;

        Account(String id, String token) {
            request = HttpRequest.newBuilder(
                            URI.create(address + "/admin/realms/" + encode(access.realm()) + "/users/" + encode(id)))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json");
        }

        Reply read() throws SilenceException {
            return channel.send(request.copy().GET().build());
        }

        Reply write(ObjectNode account) throws SilenceException {
            return channel.send(request.copy()
                    .PUT(BodyPublishers.ofString(account.toString()))
                    .build());
        }
    }
}
