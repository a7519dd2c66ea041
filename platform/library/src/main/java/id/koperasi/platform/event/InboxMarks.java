package id.koperasi.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The high-water marks of this service. */
@ApplicationScoped
class InboxMarks {

    private static final String OPEN = """
            insert into inbox_mark (consumer, source, subject, sequence)
            select ?, source, subject, 0 from unnest(?, ?) as stream (source, subject)
            on conflict do nothing""";
    private static final String LOCK = """
            select m.source, m.subject, m.sequence,
                   exists (select from inbox_parked p
                            where p.consumer = m.consumer and p.source = m.source and p.subject = m.subject)
              from inbox_mark m
              join unnest(?, ?) as stream (source, subject) using (source, subject)
             where m.consumer = ?
             order by m.source, m.subject
               for update of m""";
    private static final String MOVE = """
            update inbox_mark m
               set sequence = moved.sequence, moved_at = clock_timestamp()
              from unnest(?, ?, ?) as moved (source, subject, sequence)
             where m.consumer = ? and m.source = moved.source and m.subject = moved.subject
               and m.sequence < moved.sequence""";

    private final String consumer;

    InboxMarks(@ConfigProperty(name = "quarkus.application.name") String consumer) {
        this.consumer = consumer;
    }

    /** Locks the marks of these streams, in the order of their names, and says where each stands. */
    Map<Stream, Progress> lock(Connection database, Collection<Stream> streams) throws SQLException {
        var ordered = new TreeSet<>(streams);
        Object[] sources = ordered.stream().map(Stream::source).toArray();
        Object[] subjects = ordered.stream().map(Stream::subject).toArray();
        try (PreparedStatement open = database.prepareStatement(OPEN)) {
            open.setString(1, consumer);
            open.setArray(2, database.createArrayOf("text", sources));
            open.setArray(3, database.createArrayOf("text", subjects));
            open.executeUpdate();
        }
        Map<Stream, Progress> marks = new TreeMap<>();
        try (PreparedStatement lock = database.prepareStatement(LOCK)) {
            lock.setArray(1, database.createArrayOf("text", sources));
            lock.setArray(2, database.createArrayOf("text", subjects));
            lock.setString(3, consumer);
            try (ResultSet row = lock.executeQuery()) {
                while (row.next()) {
                    var progress = new Progress(row.getLong(3));
                    if (row.getBoolean(4)) {
                        progress.park();
                    }
                    marks.put(new Stream(row.getString(1), row.getString(2)), progress);
                }
            }
        }
        return marks;
    }

    /** Writes the marks that moved. */
    void move(Connection database, Map<Stream, Progress> marks) throws SQLException {
        var moved = marks.entrySet().stream()
                .filter(entry -> entry.getValue().moved())
                .toList();
        if (moved.isEmpty()) {
            return;
        }
        try (PreparedStatement move = database.prepareStatement(MOVE)) {
            move.setArray(
                    1,
                    database.createArrayOf(
                            "text", moved.stream().map(e -> e.getKey().source()).toArray()));
            move.setArray(
                    2,
                    database.createArrayOf(
                            "text",
                            moved.stream().map(e -> e.getKey().subject()).toArray()));
            move.setArray(
                    3,
                    database.createArrayOf(
                            "bigint",
                            moved.stream().map(e -> e.getValue().mark()).toArray()));
            move.setString(4, consumer);
            move.executeUpdate();
        }
    }
}
