package id.koperasi.platform.shelf;

import id.koperasi.platform.event.EventEnvelope;
import id.koperasi.platform.event.EventListener;
import id.koperasi.platform.shelf.WordEvent.WordSaid;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Writes down every word; a forbidden one cannot be processed. */
@ApplicationScoped
class HearingOfWords implements EventListener<WordEvent> {

    private final DataSource database;

    HearingOfWords(DataSource database) {
        this.database = database;
    }

    @Override
    public Class<WordEvent> hears() {
        return WordEvent.class;
    }

    @Override
    public void on(WordEvent event, EventEnvelope envelope) {
        WordSaid said = (WordSaid) event;
        String sql = "insert into said (subject, nr, word) select ?, ?, ? where not exists"
                + " (select from forbidden_word f where f.word = ?)";
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, envelope.subject());
            insert.setLong(2, envelope.sequence());
            insert.setString(3, said.word());
            insert.setString(4, said.word());
            if (insert.executeUpdate() == 0) {
                throw new IllegalStateException("a forbidden word: " + said.word());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
