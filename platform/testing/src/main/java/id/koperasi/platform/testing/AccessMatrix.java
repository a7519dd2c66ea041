package id.koperasi.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.Permission.Grant;
import id.koperasi.platform.caller.Permission.Holder;
import id.koperasi.platform.caller.Scope;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every role against every operation of the service under test, from its OpenAPI document, so that a new operation is covered
 * without a test of its own. Nobody gets in without a token; who holds every role and office that the table does not name is
 * refused; and for who holds all that it names within a region or an office, a cooperative of others answers exactly as one
 * that does not exist, and so does a thing of others under one's own cooperative, by its address or in a body. Where a list of
 * others leaves off tells nobody what follows in it. What roles allow adds up, so what all of them together do not reach, none
 * does. What a role has by assignment is tried apart as well, by an account to which nothing is assigned: for it all that lies in
 * its own region is foreign too. For a program that is bound to the region of the story, whoever uses it, all of the nation is foreign beside it. Whoever
 * reads by a letter is tried apart, since what he holds beside it would be asked first: without one he is refused,
 * and with one of the region he meets the same.
 */
public final class AccessMatrix {

    private static final String TENANT = "{cooperativeId}";
    private static final String NO_REGION = "99";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final String BOUNDARY = "matrix";

    /** Who reads by the letter of the story, and who has the role of letters and none. */
    private static final Held BY_LETTER = new Held(Set.of("auditor"), Set.of());

    private static final Held WITHOUT_LETTER = new Held(Set.of("investigator"), Set.of());

    private static final int REFUSED = 300;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int SERVER_ERROR = 500;
    private static final Pattern CURSOR = Pattern.compile("[?&]after=([^&>]+)");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
    private static final String QUOTED_TENANT = "\"cooperativeId\"";
    private static final String PROBLEM = "urn:koperasi:problem:";
    private static final int DEEPEST = 8;

    /** Under which the result counts cursors of others that were followed; no answer has such a status. */
    public static final int FOLLOWED = 0;

    /** Under which it counts things of others that were looked for because a body named them. */
    public static final int NAMED = 1;

    /** Under which it counts what lies in the caller's region and is assigned to others, and was looked for. */
    public static final int NEAR = 2;

    private final JsonNode document;
    private final Map<String, Permission> rows;
    private final Story story;
    private final Map<Held, String> tokens = new HashMap<>();
    private final Map<Integer, Integer> compared = new TreeMap<>();
    private final List<String> leaks = new ArrayList<>();
    private final Set<String> lookedFor = new TreeSet<>();
    private final Map<Held, String> strangers = new HashMap<>();
    private final ObjectMapper json = new ObjectMapper();

    private AccessMatrix(JsonNode document, Collection<Permission> rows, Story story) {
        this.document = document;
        this.rows = rows.stream().collect(Collectors.toMap(Permission::operation, row -> row));
        this.story = story;
    }

    /**
     * Who is there.
     *
     * @param region in which staff of regions work
     * @param own a cooperative in it
     * @param foreign a cooperative that is in none of theirs, and in which no officer of the story holds an office
     * @param holder a person who holds these offices in the own cooperative, by their names
     * @param stranger a person who holds these offices in the foreign one
     * @param auditor the subject of an account with an access grant of the region, for an audit and without personal data
     * @param things of the foreign cooperative, each by the name that addresses and bodies have for its id
     * @param elsewhere the region of the foreign cooperative
     * @param near things of the story's own region, by the same names: foreign to whom nothing is assigned
     */
    public record Story(
            String region,
            UUID own,
            UUID foreign,
            Function<Set<String>, String> holder,
            Function<Set<String>, String> stranger,
            String auditor,
            Map<String, UUID> things,
            String elsewhere,
            Map<String, UUID> near) {

        public Story {
            things = Map.copyOf(things);
            near = Map.copyOf(near);
        }

        public Story(
                String region,
                UUID own,
                UUID foreign,
                Function<Set<String>, String> holder,
                Function<Set<String>, String> stranger,
                String auditor,
                Map<String, UUID> things) {
            this(region, own, foreign, holder, stranger, auditor, things, NO_REGION, Map.of());
        }

        /** The same with the region in which the foreign cooperative lies. */
        public Story elsewhere(String code) {
            return new Story(region, own, foreign, holder, stranger, auditor, things, code, near);
        }

        /** The same with things of its own region that are assigned to others. */
        public Story near(Map<String, UUID> others) {
            return new Story(region, own, foreign, holder, stranger, auditor, things, elsewhere, others);
        }
    }

    /** The ids that a request names: its cooperative, and one for each thing. */
    private record Named(UUID tenant, Map<String, UUID> things) {

        /** All of them by the names they have in bodies. */
        Map<String, UUID> all() {
            Map<String, UUID> all = new HashMap<>(things);
            all.put("cooperativeId", tenant);
            return all;
        }

        /** With the ids and the moment of the answer taken out, so that two of them compare. */
        String without(String body) {
            String rest = body.replace(tenant.toString(), TENANT);
            for (Map.Entry<String, UUID> thing : things.entrySet()) {
                rest = rest.replace(thing.getValue().toString(), "{" + thing.getKey() + "}");
            }
            return MOMENT.matcher(rest).replaceAll("{moment}");
        }
    }

    /** What somebody holds; at a program that is bound to the region of the story, he holds it everywhere. */
    private record Held(Set<String> roles, Set<String> offices, boolean bound) {

        Held(Set<String> roles, Set<String> offices) {
            this(roles, offices, false);
        }

        static Held of(Collection<Grant> grants) {
            return new Held(names(grants, Holder.STAFF), names(grants, Holder.OFFICE));
        }

        Held atClient() {
            return new Held(roles, offices, true);
        }

        private static Set<String> names(Collection<Grant> grants, Holder holder) {
            return grants.stream()
                    .filter(grant -> grant.holder() == holder)
                    .map(Grant::role)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        Held without(Held other) {
            var left = new Held(new TreeSet<>(roles), new TreeSet<>(offices));
            left.roles.removeAll(other.roles);
            left.offices.removeAll(other.offices);
            return left;
        }

        boolean nothing() {
            return roles.isEmpty() && offices.isEmpty();
        }
    }

    private record Answer(int status, String body) {}

    private record Called(String method, String path, JsonNode operation) {

        String id() {
            return operation.path("operationId").asText();
        }
    }

    /** Tries everything, and fails with all that leaks; gives back how often which status answered for what is foreign. */
    public static Map<Integer, Integer> check(Collection<Permission> rows, Story story) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            JsonNode document = new ObjectMapper()
                    .readTree(http.send(
                                    HttpRequest.newBuilder(address("/q/openapi?format=json"))
                                            .build(),
                                    BodyHandlers.ofString())
                            .body());
            var matrix = new AccessMatrix(document, rows, story);
            matrix.run(http);
            assertThat(matrix.leaks).as("what leaks").isEmpty();
            matrix.assertTried();
            return matrix.compared;
        } catch (IOException e) {
            throw new AssertionError("the service cannot be asked", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** A comparison of which every side was refused before it looked for anything would prove nothing. */
    private void assertTried() {
        assertThat(lookedFor)
                .as("kinds of ids that were looked for")
                .containsAll(story.things().keySet());
    }

    private static URI address(String path) {
        return URI.create("http://localhost:" + RestAssured.port + path);
    }

    private void run(HttpClient http) throws IOException, InterruptedException {
        Held all = Held.of(
                rows.values().stream().flatMap(row -> row.grants().stream()).toList());
        for (Called called : operations()) {
            Permission row = rows.get(called.id());
            if (row == null) {
                leaks.add(called.id() + " has no row");
            } else if (isNot(row, Holder.ANYBODY)) {
                expect(call(http, called, null, absent()), UNAUTHORIZED, called, "nobody");
                if (isNot(row, Holder.SIGNED_IN) && isNot(row, Holder.ACCOUNT)) {
                    Held others = all.without(Held.of(row.grants()));
                    expect(call(http, called, others, absent()), FORBIDDEN, called, others.toString());
                }
                compare(http, called, row);
            }
        }
    }

    private static boolean isNot(Permission row, Holder holder) {
        return row.grants().stream().noneMatch(grant -> grant.holder() == holder);
    }

    /** Ids that nothing has. */
    private Named absent() {
        return new Named(UUID.randomUUID(), absentThings());
    }

    private Map<String, UUID> absentThings() {
        return story.things().keySet().stream().collect(Collectors.toMap(name -> name, name -> UUID.randomUUID()));
    }

    /** Whoever reaches the nation, or works on the machinery, has no foreign cooperative. */
    private void compare(HttpClient http, Called called, Permission row) throws IOException, InterruptedException {
        Held everywhere = Held.of(row.grants().stream()
                .filter(grant -> grant.scope() == Scope.NATION || grant.scope() == Scope.MACHINERY)
                .toList());
        Held within = Held.of(row.grants().stream()
                        .filter(grant -> !grant.scope().needsAccessGrant())
                        .toList())
                .without(everywhere);
        if (!within.nothing()) {
            compare(http, called, within);
        }
        Held bound = Held.of(row.grants().stream()
                        .filter(grant -> grant.scope() != Scope.MACHINERY)
                        .toList())
                .atClient();
        if (!bound.nothing()) {
            compare(http, called, bound);
        }
        Held assigned = Held.of(row.grants().stream()
                .filter(grant -> grant.scope() == Scope.ASSIGNED)
                .toList());
        if (!assigned.nothing() && (called.path().contains(TENANT) || names(called))) {
            nothingNear(http, called, assigned);
        }
        if (row.grants().stream().anyMatch(grant -> grant.scope().needsAccessGrant())) {
            expect(call(http, called, WITHOUT_LETTER, absent()), FORBIDDEN, called, WITHOUT_LETTER.toString());
        }
        if (row.grants().stream()
                .anyMatch(grant -> grant.scope() == Scope.GRANT || grant.scope() == Scope.GRANT_OF_REGION)) {
            compare(http, called, BY_LETTER);
        }
    }

    private void compare(HttpClient http, Called called, Held within) throws IOException, InterruptedException {
        if (called.path().contains(TENANT) || bodyOf(called).contains(QUOTED_TENANT)) {
            equal(
                    http,
                    called,
                    within,
                    called.path().contains(TENANT),
                    new Named(story.foreign(), story.things()),
                    absent());
        }
        if (names(called)) {
            equal(
                    http,
                    called,
                    within,
                    story.things().keySet().stream()
                            .anyMatch(thing -> called.path().contains("{" + thing + "}")),
                    new Named(story.own(), story.things()),
                    new Named(story.own(), absentThings()));
        }
        if (called.method().equals("get") && !within.equals(BY_LETTER) && takes(called, "after")) {
            follow(http, called, within);
        }
    }

    /** What lies in his region is foreign to whom nothing is assigned. */
    private void nothingNear(HttpClient http, Called called, Held assigned) throws IOException, InterruptedException {
        int before = compared.getOrDefault(NOT_FOUND, 0);
        equal(
                http,
                called,
                assigned,
                called.path().contains(TENANT)
                        || story.near().keySet().stream()
                                .anyMatch(thing -> called.path().contains("{" + thing + "}")),
                new Named(story.own(), story.near()),
                absent());
        compared.merge(NEAR, compared.getOrDefault(NOT_FOUND, 0) - before, Integer::sum);
    }

    private void equal(HttpClient http, Called called, Held within, boolean addressed, Named foreign, Named absent)
            throws IOException, InterruptedException {
        Answer ofNobody = call(http, called, within, absent);
        Answer ofOthers = call(http, called, within, foreign);
        String nobody = absent.without(ofNobody.body());
        String others = foreign.without(ofOthers.body());
        compared.merge(ofOthers.status(), 1, Integer::sum);
        count(called, addressed, ofOthers.status());
        // A search that finds nothing tells nothing. What a body names in vain may be answered beside the rest of it,
        // but with the reason: a write that says nothing of it has passed over it.
        boolean done = ofOthers.status() < REFUSED
                && !called.method().equals("get")
                && (addressed || !others.contains(PROBLEM));
        if (done || ofOthers.status() != ofNobody.status() || !others.equals(nobody)) {
            leaks.add("%s as %s: foreign %d %s, absent %d %s"
                    .formatted(called.id(), within, ofOthers.status(), others, ofNobody.status(), nobody));
        }
    }

    /** Notes which kinds of ids were looked for: what is not there was, what is wrong otherwise was not. */
    private void count(Called called, boolean addressed, int status) {
        String body = bodyOf(called);
        for (String thing : story.things().keySet()) {
            boolean inBody = body.contains("\"" + thing + "\"");
            if (status == NOT_FOUND && (inBody || called.path().contains("{" + thing + "}"))) {
                lookedFor.add(thing);
            }
            if (status == NOT_FOUND && inBody && !addressed) {
                compared.merge(NAMED, 1, Integer::sum);
            }
        }
    }

    /** Whether a request names a thing of which the story knows a foreign one, in its address or in its body. */
    private boolean names(Called called) {
        String body = bodyOf(called);
        return story.things().keySet().stream()
                .anyMatch(thing -> called.path().contains("{" + thing + "}") || body.contains("\"" + thing + "\""));
    }

    private String bodyOf(Called called) {
        JsonNode content = called.operation().path("requestBody").path("content");
        return content.isEmpty() ? "" : json(sample(content.elements().next().path("schema"), absent().all(), 0));
    }

    private boolean takes(Called called, String query) {
        for (JsonNode parameter : called.operation().path("parameters")) {
            if (parameter.path("name").asText().equals(query)
                    && parameter.path("in").asText().equals("query")) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whoever goes on in his own list where a list of others left off sees nothing of theirs. They hold elsewhere what he holds
     * here; all that stands in their list is theirs.
     */
    private void follow(HttpClient http, Called called, Held within) throws IOException, InterruptedException {
        String stranger = strangers.computeIfAbsent(within, this::stranger);
        String there = inRegion(called, path(called, new Named(story.foreign(), story.things())), story.elsewhere());
        HttpResponse<String> first = read(http, there + "&limit=1", stranger);
        Matcher cursor = CURSOR.matcher(first.headers().firstValue("Link").orElse(""));
        if (cursor.find()) {
            String after = "&after=" + cursor.group(1);
            Set<String> theirs = new TreeSet<>(ids(first.body()));
            theirs.addAll(ids(read(http, there + after, stranger).body()));
            theirs.add(story.foreign().toString());
            story.things().values().forEach(thing -> theirs.add(thing.toString()));
            String here = inRegion(called, path(called, new Named(story.own(), story.things())), story.region());
            HttpResponse<String> answer = read(http, here + after, token(within));
            compared.merge(FOLLOWED, 1, Integer::sum);
            theirs.retainAll(ids(answer.body()));
            if (!theirs.isEmpty() || answer.statusCode() >= SERVER_ERROR) {
                leaks.add("%s as %s after a cursor of others: %d %s tells of %s"
                        .formatted(called.id(), within, answer.statusCode(), answer.body(), theirs));
            }
        }
    }

    private String stranger(Held held) {
        TestToken token = TestToken.of("stranger-" + strangers.size())
                .roles(held.roles().toArray(String[]::new))
                .region(story.elsewhere())
                .bank("998");
        if (held.bound()) {
            token.clientRegion(story.elsewhere());
        }
        if (!held.offices().isEmpty()) {
            token.person(story.stranger().apply(held.offices()));
        }
        return token.sign();
    }

    /** Asks for a region where the list can be asked for one. */
    private String inRegion(Called called, String path, String region) {
        String without = path.replaceAll("(?<=[?&])region=[^&]*&?", "");
        return takes(called, "region") ? without + "&region=" + region : without;
    }

    private static Set<String> ids(String body) {
        return ID.matcher(body).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static HttpResponse<String> read(HttpClient http, String path, String token)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address(path))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
    }

    private void expect(Answer answer, int status, Called called, String who) {
        if (answer.status() != status) {
            leaks.add("%s as %s: %d %s".formatted(called.id(), who, answer.status(), answer.body()));
        }
    }

    private List<Called> operations() {
        List<Called> all = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        all.add(new Called(operation.getKey(), path.getKey(), operation.getValue()));
                    }
                }));
        assertThat(all).as("operations").isNotEmpty();
        return all;
    }

    private Answer call(HttpClient http, Called called, @Nullable Held held, Named named)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path(called, named)))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"0\"");
        if (held != null) {
            request.header("Authorization", "Bearer " + token(held));
        }
        JsonNode content = called.operation().path("requestBody").path("content");
        if (content.isEmpty()) {
            request.method(called.method().toUpperCase(Locale.ROOT), BodyPublishers.noBody());
        } else {
            String type = content.fieldNames().next();
            request.header("Content-Type", type.startsWith("multipart/") ? type + "; boundary=" + BOUNDARY : type)
                    .method(
                            called.method().toUpperCase(Locale.ROOT),
                            BodyPublishers.ofString(
                                    body(type, content.path(type).path("schema"), named.all())));
        }
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.body());
    }

    private String body(String type, JsonNode schema, Map<String, UUID> things) {
        if (type.startsWith("multipart/")) {
            return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\nx\r\n--" + BOUNDARY
                    + "--\r\n";
        }
        return type.contains("json") ? json(sample(schema, things, 0)) : "x";
    }

    private String json(Object sample) {
        try {
            return json.writeValueAsString(sample);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private String path(Called called, Named named) {
        String path = called.path();
        for (JsonNode parameter : called.operation().path("parameters")) {
            String in = parameter.path("in").asText();
            String name = parameter.path("name").asText();
            if (in.equals("path")) {
                UUID thing = name.equals("cooperativeId")
                        ? named.tenant()
                        : named.things().get(name);
                path = path.replace("{" + name + "}", thing == null ? text(parameter) : thing.toString());
            }
        }
        return path + "?" + required(called);
    }

    private String required(Called called) {
        List<String> all = new ArrayList<>();
        for (JsonNode parameter : called.operation().path("parameters")) {
            if (parameter.path("in").asText().equals("query")
                    && parameter.path("required").asBoolean()) {
                all.add(parameter.path("name").asText() + "=" + URLEncoder.encode(text(parameter), UTF_8));
            }
        }
        return String.join("&", all);
    }

    private String text(JsonNode parameter) {
        JsonNode example = parameter.path("example");
        String text = example.isMissingNode()
                ? String.valueOf(sample(parameter.path("schema"), Map.of(), 0))
                : example.asText();
        return text.isEmpty() ? "1" : text;
    }

    /** Something that the schema allows, as far as its examples go. */
    private Object sample(JsonNode schema, Map<String, UUID> things, int depth) {
        JsonNode example = schema.path("examples").path(0);
        if (!example.isMissingNode() && !example.isContainerNode()) {
            return json.convertValue(example, Object.class);
        }
        if (schema.has("$ref")) {
            return sample(document.at(schema.path("$ref").asText().substring(1)), things, depth + 1);
        }
        for (String choice : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.has(choice)) {
                return sample(schema.path(choice).path(0), things, depth + 1);
            }
        }
        if (schema.has("enum")) {
            return schema.path("enum").path(0).asText();
        }
        JsonNode typed = schema.path("type");
        String type = typed.isArray() ? typed.path(0).asText() : typed.asText();
        return switch (type) {
            case "integer", "number" -> 1;
            case "boolean" -> true;
            case "array" -> depth > DEEPEST ? List.of() : List.of(sample(schema.path("items"), things, depth + 1));
            case "object" -> object(schema, things, depth);
            default -> schema.path("format").asText().equals("uuid") ? new UUID(0, 1).toString() : "1";
        };
    }

    private Map<String, Object> object(JsonNode schema, Map<String, UUID> things, int depth) {
        Map<String, Object> object = new TreeMap<>();
        schema.path("required")
                .forEach(name -> object.put(
                        name.asText(), sample(schema.path("properties").path(name.asText()), things, depth + 1)));
        schema.path("properties").fieldNames().forEachRemaining(name -> {
            if (things.containsKey(name)) {
                object.put(name, things.get(name).toString());
            }
        });
        return object;
    }

    private String token(Held held) {
        return tokens.computeIfAbsent(held, any -> {
            TestToken token = TestToken.of(held.equals(BY_LETTER) ? story.auditor() : "matrix-" + tokens.size())
                    .roles(held.roles().toArray(String[]::new))
                    .region(story.region())
                    .bank("999");
            if (held.bound()) {
                token.clientRegion(story.region());
            }
            if (!held.offices().isEmpty()) {
                token.person((held.bound() ? story.stranger() : story.holder()).apply(held.offices()));
            }
            return token.sign();
        });
    }
}
