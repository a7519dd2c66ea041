package id.koperasi.registry.passport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a cooperative, before it is told as lines.
 *
 * @param name by which a kind of line knows it
 * @param type of the event behind it; the name when no event announced it
 * @param id of that event
 * @param recordedAt when it was written down; null where only the day is kept
 * @param facts what is known of it
 */
record Happened(
        String name,
        String type,
        @Nullable UUID id,
        @Nullable Instant recordedAt,
        JsonNode facts) {

    /**
     * By which parts of it, a space between two, an event that is announced again is known; what has none happens each time
     * anew.
     */
    private static final Map<String, String> TOLD_AGAIN = Map.ofEntries(
            Map.entry("officer-appointed", "appointmentId"),
            Map.entry("pilot-designated", "letterId"),
            Map.entry("pilot-withdrawn", "letterId"),
            Map.entry("business-unit-opened", "unitId"),
            Map.entry("business-plan-rated", "planId"),
            Map.entry("meeting-resolved", "meetingId"),
            Map.entry("meeting-without-quorum", "meetingId"),
            Map.entry("bank-account-opened", "accountId"),
            Map.entry("bank-account-verified", "accountId"),
            Map.entry("bank-account-closed", "accountId"),
            Map.entry("unit-licence-recorded", "licenceId"),
            Map.entry("partnership-agreed", "partnershipId"),
            Map.entry("facility-agreement-made", "agreementId"),
            Map.entry("facility-ended", "facilityId"),
            Map.entry("construction-reported", "reportId"),
            Map.entry("stored-goods-counted", "agreementId reportedOn"),
            Map.entry("workforce-reported", "unitId reportedOn"),
            Map.entry("asset-disposal-recorded", "disposalId"));

    /** What it tells of: the same for what is told of it later. */
    String what() {
        String known = Arrays.stream(TOLD_AGAIN.getOrDefault(name, "").split(" "))
                .map(part -> facts.path(part).asText(""))
                .collect(Collectors.joining(" "))
                .strip();
        return known.isEmpty() ? String.valueOf(id) : name + "/" + known;
    }

    /** Whether it is the event of this name that says all of this. */
    boolean says(String event, JsonNode words) {
        return name.equals(event)
                && words.properties().stream().allMatch(word -> same(facts.path(word.getKey()), word.getValue()));
    }

    /** 84.5 and 84.50 are the same. */
    private static boolean same(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue()) == 0;
        }
        return one.asText().equals(other.asText());
    }

    /** The same fact, told by something that was written down of it. */
    Happened toldBy(String record, JsonNode words) {
        return new Happened(record, type, id, recordedAt, words);
    }

    /** The event and each thing that it lists, which says what the event says and its own. */
    List<Happened> withListed() {
        List<Happened> all = new ArrayList<>(List.of(this));
        facts.properties().stream()
                .filter(list -> list.getValue().isArray())
                .forEach(list -> list.getValue().forEach(each -> {
                    if (each.isObject()) {
                        ObjectNode whole = facts.deepCopy();
                        each.properties().forEach(part -> whole.set(part.getKey(), part.getValue()));
                        all.add(new Happened(name + "/" + list.getKey(), type, id, recordedAt, whole));
                    }
                }));
        return all;
    }
}
