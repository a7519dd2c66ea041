package id.koperasi.funding.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became different between two submissions, line by line. */
final class Difference {

    /** By what the parts of a list are told apart, so that a line that moves has not changed. */
    private static final Map<String, List<String>> NAMED_BY = Map.of(
            "lines", List.of("purpose"),
            "projection", List.of("month"),
            "stages", List.of("month", "what"),
            "risks", List.of("risk"),
            "documents", List.of("code"),
            "quotations", List.of("purpose", "supplier"));

    private Difference() {}

    @Schema(name = "SubmissionChange", description = "A line that became different.")
    record Change(
            @Schema(description = "Where it stands.", examples = "proposal.lines[Gerai sembako dan gudang].amount")
            String line,

            Alteration kind,

            @Schema(description = "Absent when the line is new.", examples = "300000000") @Nullable String before,

            @Schema(description = "Absent when the line is gone.", examples = "280000000") @Nullable String after) {}

    enum Alteration {
        ADDED,
        REMOVED,
        CHANGED
    }

    static List<Change> between(Submitted before, Submitted after, ObjectMapper json) {
        Map<String, String> old = lines(json.valueToTree(before));
        Map<String, String> now = lines(json.valueToTree(after));
        var all = new TreeMap<String, String>(old);
        all.putAll(now);
        var changes = new ArrayList<Change>();
        for (String line : all.keySet()) {
            String was = old.get(line);
            String is = now.get(line);
            if (!Objects.equals(was, is)) {
                Alteration kind = was == null ? Alteration.ADDED : is == null ? Alteration.REMOVED : Alteration.CHANGED;
                changes.add(new Change(line, kind, was, is));
            }
        }
        return changes;
    }

    private static Map<String, String> lines(JsonNode content) {
        var lines = new TreeMap<String, String>();
        add(lines, "", "", content);
        return lines;
    }

    private static void add(Map<String, String> lines, String path, String name, JsonNode node) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> add(
                            lines,
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                            field.getKey(),
                            field.getValue()));
        } else if (node.isArray()) {
            List<String> names = NAMED_BY.getOrDefault(name, List.of());
            for (JsonNode part : node) {
                add(lines, path + "[" + nameOf(part, names) + "]", "", part);
            }
        } else if (!node.isNull()) {
            lines.put(path, node.asText());
        }
    }

    private static String nameOf(JsonNode part, List<String> names) {
        return String.join(
                " · ", names.stream().map(field -> part.path(field).asText()).toList());
    }
}
