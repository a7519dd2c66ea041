package id.koperasi.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The page that tells people who may do what in a service, made of what its OpenAPI document says, which comes from the
 * permission tables. A page that says something else is written anew, and the test fails so that somebody reads it.
 */
final class PermissionPage {

    private static final String FOLDER = "docs/permissions";

    private PermissionPage() {}

    /** Holds the page of a service to its document. */
    static void keep(String service, JsonNode openapi, Set<String> duties) {
        try {
            Path page = folder().resolve(service + ".md");
            String said = Files.exists(page) ? Files.readString(page) : "";
            String meant = page(service, openapi, duties);
            if (!said.equals(meant)) {
                Files.writeString(page, meant);
            }
            assertThat(said)
                    .as("%s/%s.md was written anew: read it and commit it", FOLDER, service)
                    .isEqualTo(meant);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() throws IOException {
        return Files.createDirectories(Documents.root().resolve(FOLDER));
    }

    private static String page(String service, JsonNode openapi, Set<String> duties) {
        var lines = new TreeMap<String, String>();
        var staff = new TreeSet<String>();
        openapi.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    if (operation.has("operationId")) {
                        lines.put(operation.path("operationId").asText(), line(operation, duties));
                        operation.path("x-permitted").forEach(grant -> {
                            if (grant.path("holder").asText().equals("staff")) {
                                staff.add("`" + grant.path("role").asText() + "`");
                            }
                        });
                    }
                }));
        return """
                # Who may do what: %s

                Made from the permission tables by `ApiDocumentsTest`; [what the words mean](../permissions.md).
                Staff roles here: %s.

                | operation | staff, as the token says | office or person, as this service knows | everybody | and not |
                |---|---|---|---|---|
                """.formatted(service, String.join(", ", staff)) + String.join("", lines.values());
    }

    private static String line(JsonNode operation, Set<String> duties) {
        var cells = List.of(
                "`" + operation.path("operationId").asText() + "`",
                who(operation, "staff"),
                who(operation, "office", "signed_in", "account"),
                who(operation, "anybody").isEmpty() ? "" : "yes",
                kept(operation, duties));
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** The rules that keep two duties apart, or somebody from his own case, by which this operation can be refused. */
    private static String kept(JsonNode operation, Set<String> duties) {
        var codes = new TreeSet<String>();
        operation
                .findValues("application/problem+json")
                .forEach(problem -> problem.path("examples").fieldNames().forEachRemaining(codes::add));
        codes.retainAll(duties);
        return codes.stream().map(code -> "`" + code + "`").collect(Collectors.joining(", "));
    }

    private static String who(JsonNode operation, String... holders) {
        Map<String, List<String>> byScope = new LinkedHashMap<>();
        operation.path("x-permitted").forEach(grant -> {
            if (List.of(holders).contains(grant.path("holder").asText())) {
                byScope.computeIfAbsent(grant.path("scope").asText(), scope -> new ArrayList<>())
                        .add(grant.path("role").asText());
            }
        });
        return byScope.entrySet().stream()
                .map(each -> String.join(", ", each.getValue()) + " (" + each.getKey() + ")")
                .collect(Collectors.joining("; "));
    }
}
