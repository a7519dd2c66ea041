package id.koperasi.deploy.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RealmTest {

    /**
     * Roles that open no operation: {@code see-personal-data} counts beside an office, and an integrator reads topics.
     */
    private static final List<String> BESIDE_THE_TABLES = List.of("see-personal-data", "integrator");

    private static final String URL = "http://localhost:18080";
    private static final String KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private static final Realm REALM = Realm.of(URL, KEY, name -> "password of " + name);

    @Test
    void everyRoleHasADemonstrationUser() {
        List<String> roles = objects(
                        REALM.representation().getJsonObject("roles").getJsonArray("realm"))
                .map(role -> role.getString("name"))
                .toList();

        assertThat(users().flatMap(user -> user.getJsonArray("realmRoles", new JsonArray()).stream()))
                .containsAll(List.copyOf(roles));
    }

    /** The pages are held to the permission tables by each service's own test. */
    @Test
    void theRealmKnowsTheRolesOfThePermissionTablesAndNoOthers() throws IOException {
        var permitted = new TreeSet<>(BESIDE_THE_TABLES);
        try (Stream<Path> pages = Files.list(Path.of("../../docs/permissions"))) {
            for (Path page : pages.toList()) {
                String roles =
                        Files.readString(page).split("Staff roles here: ", 2)[1].split("\\.\\n", 2)[0];
                Stream.of(roles.split(", ")).map(role -> role.replace("`", "")).forEach(permitted::add);
            }
        }

        assertThat(objects(REALM.representation().getJsonObject("roles").getJsonArray("realm"))
                        .map(role -> role.getString("name")))
                .containsExactlyInAnyOrderElementsOf(permitted);
    }

    @Test
    void noRoleIsGivenThatDoesNotExist() {
        List<String> known = Stream.concat(
                        Stream.of("default-roles-koperasi"),
                        objects(REALM.representation().getJsonObject("roles").getJsonArray("realm"))
                                .map(role -> role.getString("name")))
                .toList();

        assertThat(users().flatMap(user -> user.getJsonArray("realmRoles", new JsonArray()).stream()))
                .isSubsetOf(List.copyOf(known));
    }

    @Test
    void peopleForTheOfficesHaveAReferenceAndNoStaffRole() {
        for (String office : List.of("chair", "secretary", "treasurer", "manager", "teller", "supervisor", "member")) {
            JsonObject user = users().filter(
                            candidate -> candidate.getString("username").equals(office))
                    .findFirst()
                    .orElseThrow();

            assertThat(user.getJsonArray("realmRoles")).containsExactly("default-roles-koperasi");
            assertThat(user.getJsonObject("attributes").getJsonArray("person").getString(0))
                    .matches("[0-9a-f]{64}");
        }
    }

    /** Funding lets nobody judge of whom it does not know who he is. */
    @Test
    void whoJudgesForTheFundIsSomebodyAndNobodyTwice() {
        List<String> references = users().filter(
                        user -> user.getString("username").startsWith("fund-"))
                .map(user ->
                        user.getJsonObject("attributes").getJsonArray("person").getString(0))
                .toList();

        assertThat(references)
                .hasSize(6)
                .doesNotHaveDuplicates()
                .allMatch(reference -> reference.matches("[0-9a-f]{64}"));
    }

    @Test
    void theReferenceIsTheKeyedHashOfTheNumber() {
        // printf 3603010000000101 | openssl dgst -sha256 -mac HMAC -macopt hexkey:00…00
        assertThat(new PersonReference(KEY).of("3603010000000101"))
                .isEqualTo("d9899e523a5bcfa339e590588e59b0732efcb0c4b6b742604d86b584056c34ea");
    }

    @Test
    void noIdentityNumberReachesKeycloak() {
        assertThat(REALM.representation().encode())
                .doesNotContain("36030101017099")
                .doesNotContain("nik");
    }

    @Test
    void everyClientThatPeopleSignInWithPutsTheAudienceAndThePersonIntoItsTokens() {
        assertThat(clients())
                .filteredOn(client -> !client.getBoolean("serviceAccountsEnabled"))
                .hasSize(4)
                .allSatisfy(client -> assertThat(
                                objects(client.getJsonArray("protocolMappers")).map(mapper -> mapper.getString("name")))
                        .startsWith("audience", "person", "region", "bank"));
    }

    @Test
    void theClientOfARegionIsBoundToItAndNoOtherIsBound() {
        List<String> bound = clients().stream()
                .flatMap(client -> objects(client.getJsonArray("protocolMappers", new JsonArray()))
                        .filter(mapper -> "client_region".equals(mapper.getString("name")))
                        .filter(mapper -> "oidc-hardcoded-claim-mapper".equals(mapper.getString("protocolMapper")))
                        .map(mapper -> mapper.getJsonObject("config"))
                        .map(config -> client.getString("clientId") + " " + config.getString("claim.name") + " "
                                + config.getString("claim.value") + " " + config.getString("access.token.claim")))
                .toList();

        assertThat(bound).containsExactly("mobile-32 client_region 32 true");
    }

    @Test
    void onlyTheClientForTrialsTakesPasswordsAndItHasASecret() {
        List<JsonObject> direct = clients().stream()
                .filter(client -> client.getBoolean("directAccessGrantsEnabled"))
                .toList();

        assertThat(direct).singleElement().satisfies(client -> {
            assertThat(client.getString("clientId")).isEqualTo("scenario");
            assertThat(client.getBoolean("publicClient")).isFalse();
            assertThat(client.getString("secret")).isEqualTo("password of client.scenario");
        });
    }

    @Test
    void publicClientsProveTheirCodeAndTheConsoleReturnsToTheGateway() {
        List<JsonObject> open = clients().stream()
                .filter(client -> client.getBoolean("publicClient"))
                .toList();

        assertThat(open)
                .hasSize(3)
                .allSatisfy(
                        client -> assertThat(client.getJsonObject("attributes").getString("pkce.code.challenge.method"))
                                .isEqualTo("S256"));
        assertThat(open.getFirst().getString("rootUrl")).isEqualTo(URL);
    }

    @Test
    void theRegistryWritesAccountsAndNothingElseAndNobodySignsInAsIt() {
        JsonObject registry = clients().stream()
                .filter(client -> client.getBoolean("serviceAccountsEnabled"))
                .findFirst()
                .orElseThrow();

        assertThat(REALM.representation().getBoolean("adminPermissionsEnabled")).isTrue();
        assertThat(registry.getString("clientId")).isEqualTo("registry");
        assertThat(registry.getBoolean("publicClient")).isFalse();
        assertThat(registry.getBoolean("standardFlowEnabled")).isFalse();
        assertThat(registry.getString("secret")).isEqualTo("password of client.registry");
        assertThat(registry.containsKey("protocolMappers"))
                .as("no service takes its tokens")
                .isFalse();
        assertThat(users().filter(user -> "registry".equals(user.getString("serviceAccountClientId"))))
                .singleElement()
                .satisfies(account -> {
                    assertThat(account.containsKey("clientRoles"))
                            .as("it writes accounts by a permission of its own")
                            .isFalse();
                    assertThat(account.containsKey("realmRoles")).isFalse();
                    assertThat(account.containsKey("credentials")).isFalse();
                });
    }

    @Test
    void listsNoClientScopesBecauseThatWouldDropTheBuiltInOnes() {
        assertThat(REALM.representation().containsKey("clientScopes")).isFalse();
    }

    @Test
    void theDigestChangesWithTheAddressAndWithAPassword() {
        UnaryOperator<String> passwords = name -> "password of " + name;

        assertThat(Realm.of(URL, KEY, passwords).digest()).isEqualTo(REALM.digest());
        assertThat(Realm.of("http://localhost:1", KEY, passwords).digest()).isNotEqualTo(REALM.digest());
        assertThat(Realm.of(URL, KEY, name -> "other").digest()).isNotEqualTo(REALM.digest());
    }

    private static Stream<JsonObject> users() {
        return objects(REALM.representation().getJsonArray("users"));
    }

    private static List<JsonObject> clients() {
        return objects(REALM.representation().getJsonArray("clients")).toList();
    }

    private static Stream<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast);
    }
}
