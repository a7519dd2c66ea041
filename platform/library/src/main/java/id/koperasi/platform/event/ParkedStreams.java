package id.koperasi.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The streams that wait for a repair, as an operator sees them: without the data of their events. */
@ApplicationScoped
class ParkedStreams {

    private static final String LIST = """
            select distinct on (p.source, p.subject) p.source, p.subject, m.sequence, p.sequence, p.reason, p.detail, p.type,
                   p.attempts, p.parked_at,
                   (select count(*) from inbox_parked w
                     where w.consumer = p.consumer and w.source = p.source and w.subject = p.subject)
              from inbox_parked p
              join inbox_mark m using (consumer, source, subject)
             where p.consumer = ? and (p.source, p.subject) > (?, ?)
             order by p.source, p.subject, p.sequence
             limit ?""";

    private final String consumer;
    private final DataSource database;

    ParkedStreams(@ConfigProperty(name = "quarkus.application.name") String consumer, DataSource database) {
        this.consumer = consumer;
        this.database = database;
    }

    /**
     * One of them.
     *
     * @param source who numbers the stream
     * @param subject what it is about
     * @param mark the last event that had its effect
     * @param firstParked the first that waits
     * @param reason why it waits: {@code gap} or {@code failed}
     * @param detail what was expected, or what failed
     * @param type of the first that waits
     * @param attempts how often it was tried
     * @param since when it was parked
     * @param events how many wait
     */
    record ParkedStream(
            String source,
            String subject,
            long mark,
            long firstParked,
            String reason,
            @Nullable String detail,
            String type,
            int attempts,
            Instant since,
            long events) {}

    List<ParkedStream> after(Stream last, int limit) {
        var streams = new ArrayList<ParkedStream>();
        try (Connection connection = database.getConnection();
                PreparedStatement list = connection.prepareStatement(LIST)) {
            list.setString(1, consumer);
            list.setString(2, last.source());
            list.setString(3, last.subject());
            list.setInt(4, limit);
            try (ResultSet row = list.executeQuery()) {
                while (row.next()) {
                    streams.add(read(row));
                }
            }
        } catch (SQLException e) {
            throw new InboxStorageException(e);
        }
        return streams;
    }

    private static ParkedStream read(ResultSet row) throws SQLException {
        return new ParkedStream(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getInt(8),
                row.getObject(9, OffsetDateTime.class).toInstant(),
                row.getLong(10));
    }
}
