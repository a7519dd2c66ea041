package id.koperasi.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What Keycloak gives to whom, and what it refuses, on the realm of deploy/keycloak. */
@ExtendWith(RunningStack.class)
class LoginIT {

    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-0123456789";
    private static final String REGIONAL = "mobile-32";
    private static final String REGIONAL_CALLBACK = "id.koperasi.jabar:/login";
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final List<String> STAFF = List.of(
            "ministry",
            "province-office",
            "regency-office",
            "village-head",
            "notary",
            "bank-officer",
            "fund-analyst",
            "fund-committee",
            "fund-treasurer",
            "coach",
            "trainer",
            "auditor",
            "investigator",
            "integrator",
            "operator");

    private final LocalStack stack;

    LoginIT(LocalStack stack) {
        this.stack = stack;
    }

    @Test
    void everyStaffRoleHasAUserWhoseTokenSaysSo() {
        List<String> users = List.copyOf(stack.users().stringPropertyNames());

        for (String role : STAFF) {
            String user = users.stream()
                    .filter(name -> name.startsWith(role))
                    .findFirst()
                    .orElseThrow();
            JsonObject claims = LocalStack.claims(stack.token(user));

            assertThat(claims.getJsonObject("realm_access").getJsonArray("roles"))
                    .as(user)
                    .contains(role)
                    .filteredOn(STAFF::contains)
                    .hasSize(1);
            assertThat(claims.getJsonArray("aud")).contains("koperasi");
            assertThat(claims.getString("preferred_username")).isEqualTo(user);
            assertThat(claims.getString("sub")).isNotBlank();
            assertThat(claims.getLong("exp") - claims.getLong("iat")).isEqualTo(300);
        }
    }

    @Test
    void regionBankAndPersonComeFromTheUser() {
        assertThat(LocalStack.claims(stack.token("regency-office-36.03")).getString("region"))
                .isEqualTo("36.03");
        assertThat(LocalStack.claims(stack.token("province-office-62")).getString("region"))
                .isEqualTo("62");
        assertThat(LocalStack.claims(stack.token("bank-officer")).getString("bank"))
                .isEqualTo("002");
        assertThat(LocalStack.claims(stack.token("village-head")).getString("region"))
                .isEqualTo("36.03.01.2005");
        assertThat(LocalStack.claims(stack.token("chair")).getString("person")).matches("[0-9a-f]{64}");
    }

    @Test
    void peopleForTheOfficesHaveNoStaffRole() {
        for (String person : List.of("chair", "secretary", "treasurer", "manager", "teller", "supervisor", "member")) {
            assertThat(LocalStack.claims(stack.token(person))
                            .getJsonObject("realm_access")
                            .getJsonArray("roles"))
                    .as(person)
                    .doesNotContainAnyElementsOf(List.copyOf(STAFF));
        }
    }

    @Test
    void nobodyMakesHimselfAnotherPersonOrMovesToAnotherRegion() {
        String token = stack.token("regency-office-36.73");
        var wish = new JsonObject()
                .put("username", "regency-office-36.73")
                .put("firstName", "Demonstration")
                .put("lastName", "Wishful")
                .put(
                        "attributes",
                        new JsonObject()
                                .put("region", List.of("36.03"))
                                .put("person", List.of("0".repeat(64)))
                                .put("bank", List.of("002")));
        stack.send(HttpRequest.newBuilder(URI.create(Stack.issuer(stack.ports) + "/account/"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(wish.encode())));

        JsonObject claims = LocalStack.claims(stack.token("regency-office-36.73"));
        assertThat(claims.getString("region")).isEqualTo("36.73");
        assertThat(claims.getString("person")).isNotEqualTo("0".repeat(64));
        assertThat(claims.containsKey("bank")).isFalse();
    }

    @Test
    void thePublicClientsTakeNoPasswords() {
        String password = stack.users().getProperty("ministry");

        for (String client : List.of("console", "mobile", REGIONAL)) {
            assertThat(stack.passwordGrant(client, "ministry", password).body()).contains("unauthorized_client");
        }
    }

    @Test
    void fiveWrongPasswordsLockTheDoorForAWhile() {
        String user = "fund-committee-3";
        String password = stack.users().getProperty(user);
        assertThat(stack.passwordGrant("scenario", user, password).statusCode()).isEqualTo(200);

        for (int i = 0; i < 5; i++) {
            assertThat(stack.passwordGrant("scenario", user, "wrong-" + i).body())
                    .contains("invalid_grant");
        }

        assertThat(stack.passwordGrant("scenario", user, password).body()).contains("invalid_grant");
    }

    @Test
    void theConsolesLoginNeedsTheVerifierOfItsCode() throws Exception {
        assertThat(exchange(
                                "console",
                                callback(),
                                login("trainer"),
                                "another-verifier-that-is-long-enough-to-be-one-at-all")
                        .body())
                .contains("invalid_grant");

        HttpResponse<String> granted = exchange("console", callback(), login("trainer"), VERIFIER);

        assertThat(granted.statusCode()).isEqualTo(200);
        JsonObject claims = LocalStack.claims(new JsonObject(granted.body()).getString("access_token"));
        assertThat(claims.getString("azp")).isEqualTo("console");
        assertThat(claims.getJsonArray("aud")).contains("koperasi");
        assertThat(granted.headers().firstValue("Access-Control-Allow-Origin")).contains(stack.ports.url(Port.GATEWAY));
    }

    @Test
    void theConsolesLoginReturnsNowhereElseAndNeverWithoutAChallenge() throws Exception {
        assertThat(open(authorization("console", "http://localhost:1/console/oauth2-redirect.html"))
                        .body())
                .contains("redirect_uri");
        String bare = authorization("console", callback()).replaceAll("&code_challenge.*", "");

        assertThat(open(bare).headers().firstValue("Location").orElseThrow()).contains("error=invalid_request");
    }

    @Test
    void theApplicationOfOneRegionOpensNothingElsewhere() throws Exception {
        String user = "province-office-36";
        String refresh = "grant_type=refresh_token&client_id=" + REGIONAL + "&refresh_token=";
        HttpResponse<String> answer =
                exchange(REGIONAL, REGIONAL_CALLBACK, login(REGIONAL, REGIONAL_CALLBACK, user), VERIFIER);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonObject granted = new JsonObject(answer.body());
        JsonObject again = new JsonObject(stack.send(HttpRequest.newBuilder(
                                URI.create(Stack.issuer(stack.ports) + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(refresh + LocalStack.encode(granted.getString("refresh_token")))))
                .body());

        for (JsonObject tokens : List.of(granted, again)) {
            String access = tokens.getString("access_token");
            assertThat(LocalStack.claims(access).getString("client_region")).isEqualTo("32");
            HttpResponse<String> refused = cooperatives(access);
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("outside-client-region");
        }
        assertThat(cooperatives(stack.token(user)).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> cooperatives(String access) {
        return stack.send(HttpRequest.newBuilder(
                        URI.create(stack.ports.url(Port.GATEWAY) + "/registry/v1/cooperatives?region=36"))
                .header("Authorization", "Bearer " + access));
    }

    /** What the browser does between the console's login button and its return: the code of one login. */
    private String login(String user) throws Exception {
        return login("console", callback(), user);
    }

    private String login(String client, String callback, String user) throws Exception {
        HttpResponse<String> page = open(authorization(client, callback));
        // By hand, because Java's own cookie store keeps a Secure cookie from http://localhost, which browsers do not.
        String cookies = page.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
        Matcher form = FORM.matcher(page.body());
        assertThat(form.find()).as("a login form in: %s", page.body()).isTrue();
        String fields = "username=" + user + "&password="
                + LocalStack.encode(stack.users().getProperty(user));
        HttpResponse<String> returned =
                stack.send(HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", cookies)
                        .POST(BodyPublishers.ofString(fields)));
        String location = returned.headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith(callback + "?");
        return location.replaceAll(".*[?&]code=([^&]+).*", "$1");
    }

    private HttpResponse<String> open(String url) {
        return stack.send(HttpRequest.newBuilder(URI.create(url)));
    }

    private HttpResponse<String> exchange(String client, String callback, String code, String verifier) {
        String fields = "grant_type=authorization_code&client_id=" + client + "&code=" + LocalStack.encode(code)
                + "&redirect_uri=" + LocalStack.encode(callback) + "&code_verifier=" + verifier;
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(Stack.issuer(stack.ports) + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields));
        return stack.send(
                callback.startsWith("http") // only a page has an origin
                        ? request.header("Origin", stack.ports.url(Port.GATEWAY))
                        : request);
    }

    private String callback() {
        return stack.ports.url(Port.GATEWAY) + "/console/oauth2-redirect.html";
    }

    private String authorization(String client, String callback) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return Stack.issuer(stack.ports)
                + "/protocol/openid-connect/auth?response_type=code&scope=openid&client_id=" + client
                + "&state=s&redirect_uri=" + LocalStack.encode(callback) + "&code_challenge_method=S256&code_challenge="
                + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }
}
