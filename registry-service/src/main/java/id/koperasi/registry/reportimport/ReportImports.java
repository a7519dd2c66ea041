package id.koperasi.registry.reportimport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.registry.registerfile.Fault;
import id.koperasi.registry.registerfile.Fault.Told;
import id.koperasi.registry.reportimport.JudgedLine.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The files of annual reports that were sent for regions within the caller's reach, and what became of their lines. */
@ApplicationScoped
class ReportImports {

    private static final String KEEP = """
            insert into report_import (id, region_code, file_id, file_name, dry_run, ignored_columns, taken, unchanged,
                                       refused, sent_by, roles, sent_at)
            values (:id, :region, :file, :name, :dry, :ignored, :taken, :unchanged, :refused, :by, :roles, :at)""";
    private static final String KEEP_LINES = """
            insert into report_import_line (import_id, line, outcome, meeting_id, findings)
            select :id, l.line, l.outcome, l.meeting_id, l.findings
              from json_populate_recordset(null::report_import_line, cast(:lines as json)) as l""";
    private static final String FIND = """
            select id, region_code, file_id, file_name, dry_run, ignored_columns, taken, unchanged, refused, sent_at
              from report_import
             where id = :id""";
    private static final String LINES = """
            select line, outcome, meeting_id, cast(findings as text)
              from report_import_line
             where import_id = :id and line > :after and (cast(:outcome as text) is null or outcome = :outcome)
             order by line
             limit :rows""";
    private static final TypeReference<List<Told>> FINDINGS = new TypeReference<>() {};

    private final Session session;
    private final ObjectMapper json;

    ReportImports(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /** A file that was sent. */
    record ReportImport(
            UUID id,
            String region,
            UUID fileId,
            String fileName,
            boolean dryRun,
            List<String> ignoredColumns,
            int taken,
            int unchanged,
            int refused,
            Instant sentAt) {}

    /** Who sent it. */
    record Sender(String subject, List<String> roles) {}

    /** What became of a line. */
    record Line(int number, Outcome outcome, @Nullable UUID meetingId, List<Told> findings) {}

    @JsonNaming(SnakeCaseStrategy.class)
    private record Row(int line, Outcome outcome, @Nullable UUID meetingId, List<Told> findings) {

        static Row of(JudgedLine line) {
            return new Row(
                    line.number(),
                    line.outcome(),
                    line.meetingId(),
                    line.findings().stream().map(Fault::told).toList());
        }
    }

    void keep(ReportImport sent, List<JudgedLine> lines, Sender sender) {
        session.createNativeMutationQuery(KEEP)
                .setParameter("id", sent.id())
                .setParameter("region", sent.region())
                .setParameter("file", sent.fileId())
                .setParameter("name", sent.fileName())
                .setParameter("dry", sent.dryRun())
                .setParameter("ignored", sent.ignoredColumns().toArray(String[]::new))
                .setParameter("taken", sent.taken())
                .setParameter("unchanged", sent.unchanged())
                .setParameter("refused", sent.refused())
                .setParameter("by", sender.subject())
                .setParameter("roles", sender.roles().toArray(String[]::new))
                .setParameter("at", sent.sentAt().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        session.createNativeMutationQuery(KEEP_LINES)
                .setParameter("id", sent.id())
                .setParameter("lines", written(lines.stream().map(Row::of).toList()))
                .executeUpdate();
    }

    ReportImport get(UUID id) {
        return session.createNativeQuery(FIND, Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(row -> new ReportImport(
                        (UUID) row[0],
                        (String) row[1],
                        (UUID) row[2],
                        (String) row[3],
                        (Boolean) row[4],
                        Arrays.asList((String[]) row[5]),
                        (Integer) row[6],
                        (Integer) row[7],
                        (Integer) row[8],
                        (Instant) row[9]))
                .findFirst()
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    List<Line> lines(UUID id, @Nullable Outcome outcome, long after, int rows) {
        return session
                .createNativeQuery(LINES, Object[].class)
                .setParameter("id", id)
                .setParameter("outcome", outcome == null ? null : outcome.name(), String.class)
                .setParameter("after", Math.toIntExact(after))
                .setParameter("rows", rows)
                .getResultList()
                .stream()
                .map(row -> new Line(
                        (Integer) row[0], Outcome.valueOf((String) row[1]), (UUID) row[2], findings((String) row[3])))
                .toList();
    }

    private String written(List<Row> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("lines cannot be written", e);
        }
    }

    private List<Told> findings(String text) {
        try {
            return json.readValue(text, FINDINGS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("findings cannot be read", e);
        }
    }
}
