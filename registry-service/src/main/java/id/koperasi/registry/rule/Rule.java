package id.koperasi.registry.rule;

import com.fasterxml.jackson.databind.JsonNode;
import id.koperasi.registry.rule.Rules.RuleTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A rule that counts from a day on.
 *
 * @param of which of the rules of its table it is; empty where there is one at a time
 * @param value what it says
 * @param validFrom the first day on which it counts
 * @param validUntil the last day, where the rule itself names one
 * @param source who says so
 */
record Rule(
        Map<String, JsonNode> of,
        Map<String, JsonNode> value,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        String source) {

    private static final Pattern JOINT = Pattern.compile("_([a-z])");

    static Rule of(RuleTable table, JsonNode row) {
        Map<String, JsonNode> of = new LinkedHashMap<>();
        Map<String, JsonNode> value = new LinkedHashMap<>();
        row.properties().forEach(column -> {
            switch (column.getKey()) {
                case "valid_from", "valid_until", "source" -> {}
                default ->
                    (table.apart().contains(column.getKey()) ? of : value)
                            .put(inApi(column.getKey()), column.getValue());
            }
        });
        JsonNode until = row.path("valid_until");
        return new Rule(
                of,
                value,
                LocalDate.parse(row.path("valid_from").asText()),
                until.isTextual() ? LocalDate.parse(until.asText()) : null,
                row.path("source").asText());
    }

    /** These rules with the day on which each ends because the next of its kind begins. */
    static List<Rule> ended(List<Rule> inOrder) {
        List<Rule> ended = new ArrayList<>();
        for (int i = 0; i < inOrder.size(); i++) {
            Rule rule = inOrder.get(i);
            boolean followed = i + 1 < inOrder.size() && inOrder.get(i + 1).of.equals(rule.of);
            ended.add(followed ? rule.until(inOrder.get(i + 1).validFrom.minusDays(1)) : rule);
        }
        return ended;
    }

    /** Whether it counts on a day. */
    boolean countsOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validUntil == null || !validUntil.isBefore(day));
    }

    private Rule until(LocalDate last) {
        return new Rule(
                of, value, validFrom, validUntil == null || validUntil.isAfter(last) ? last : validUntil, source);
    }

    private static String inApi(String column) {
        return JOINT.matcher(column).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }
}
