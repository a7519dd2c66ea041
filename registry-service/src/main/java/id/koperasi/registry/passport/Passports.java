package id.koperasi.registry.passport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.koperasi.platform.problem.Language;
import id.koperasi.platform.request.Cursor;
import id.koperasi.registry.passport.Evidence.Papers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Puts together what is known of one cooperative: from the archive of facts, and from what is on record beside them. */
@ApplicationScoped
class Passports {

    /** A village's cooperative has some hundred facts; the bound is for what nobody expects, and keeps the latest. */
    private static final int MOST_EVENTS = 2_000;

    private static final String PREFIX = "id.koperasi.registry.";
    private static final int SUFFIX = ".v1".length();

    private static final String EVENTS = """
            select type, id, recorded_at, payload::text, position
              from outbox
             where aggregateid = 'cooperative/' || :id and position < :before
             order by position desc
             limit :most""";
    private static final String STEPS = """
            select step, occurred_on, recorded_at, evidence
              from formation_step
             where cooperative_id = cast(:id as uuid) and step in ('MEETING_HELD', 'DEED_SIGNED')""";

    private static final Map<String, String> ANNOUNCED_BY =
            Map.of("MEETING_HELD", "founding-meeting-held", "DEED_SIGNED", "deed-signed");

    private final Session session;
    private final Evidence evidence;
    private final Records records;
    private final ObjectMapper json;

    Passports(Session session, Evidence evidence, Records records, ObjectMapper json) {
        this.session = session;
        this.evidence = evidence;
        this.records = records;
        this.json = json;
    }

    /**
     * Lines of a cooperative.
     *
     * @param all in the order of the days
     * @param next where those begin that were told earlier; null when these are all
     */
    record Told(List<PassportLine> all, @Nullable Cursor next) {}

    /** The lines of a cooperative within reach, as of a business date: the latest facts, or those before a cursor. */
    Told lines(UUID cooperativeId, LocalDate asOf, @Nullable Cursor after, Language language) {
        Papers papers = evidence.of(cooperativeId, language);
        List<Object[]> rows = session.createNativeQuery(EVENTS, Object[].class)
                .setParameter("id", cooperativeId.toString())
                .setParameter("before", after == null ? Long.MAX_VALUE : after.number(0))
                .setParameter("most", MOST_EVENTS + 1)
                .getResultList();
        boolean more = rows.size() > MOST_EVENTS;
        List<Object[]> shown = (more ? rows.subList(0, MOST_EVENTS) : rows).reversed();
        List<PassportLine> lines = new ArrayList<>();
        for (Happened happened : happened(cooperativeId, shown, after == null)) {
            for (LineKind kind : LineKind.ALL) {
                if (kind.tells(happened) && !kind.dayOf(happened.facts()).isAfter(asOf)) {
                    lines.add(line(kind, happened, papers, language));
                }
            }
        }
        lines.sort(Comparator.comparing(PassportLine::since));
        return new Told(lines, more ? Cursor.of((Long) shown.getFirst()[4]) : null);
    }

    private static PassportLine line(LineKind kind, Happened happened, Papers papers, Language language) {
        JsonNode facts = happened.facts();
        return new PassportLine(
                kind.section(),
                LineKind.filled(kind.item(), facts),
                LineKind.filled(language.choose(kind.indonesian(), kind.english()), facts),
                kind.valueOf(facts),
                kind.dayOf(facts),
                new PassportLine.Event(happened.type(), happened.id(), happened.recordedAt()),
                papers.behind(kind, facts));
    }

    /** What no event tells stands beside the latest. */
    private List<Happened> happened(UUID cooperativeId, List<Object[]> shown, boolean latest) {
        List<Happened> told = shown.stream().map(this::event).toList();
        List<Happened> events = lastWords(told);
        List<Happened> all = new ArrayList<>();
        if (latest) {
            all.addAll(records.of(cooperativeId, told));
        }
        events.forEach(event -> all.addAll(event.withListed()));
        if (latest) {
            session.createNativeQuery(STEPS, Object[].class)
                    .setParameter("id", cooperativeId.toString())
                    .getResultList()
                    .forEach(row -> all.add(step(row, events)));
        }
        return all;
    }

    /** Of what was recorded wrongly and is announced again with the same id the last word counts. */
    private static List<Happened> lastWords(List<Happened> events) {
        Map<String, Happened> last = new HashMap<>();
        events.forEach(event -> last.put(event.what(), event));
        return events.stream()
                .filter(event -> event.equals(last.get(event.what())))
                .toList();
    }

    /** A step that happens once, told by the event that announced it where one did. */
    private Happened step(Object[] row, List<Happened> events) {
        ObjectNode facts = json.createObjectNode().put("day", row[1].toString()).put("evidence", (String) row[3]);
        String name = "step:" + row[0];
        return events.stream()
                .filter(event -> event.name().equals(ANNOUNCED_BY.get((String) row[0])))
                .findFirst()
                .map(event -> event.toldBy(name, facts))
                .orElseGet(() -> new Happened(name, name, null, (Instant) row[2], facts));
    }

    private Happened event(Object[] row) {
        String type = (String) row[0];
        String name = type.startsWith(PREFIX) ? type.substring(PREFIX.length(), type.length() - SUFFIX) : type;
        try {
            return new Happened(name, type, (UUID) row[1], (Instant) row[2], json.readTree((String) row[3]));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an announced fact cannot be read: " + row[1], e);
        }
    }
}
