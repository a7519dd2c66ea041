package id.koperasi.ledger.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.office.PostingOffices;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What the posting statement would do: it posts, is read, and is taken back in the same statement. */
@ApplicationScoped
public class EntryPreviews {

    private static final String PREVIEW = "select outcome, code, data, lines from preview_entries(?, ?, ?::jsonb)";

    private final Books books;
    private final DataSource database;
    private final BusinessClock clock;
    private final ObjectMapper json;
    private final OutcomeReading reading;

    EntryPreviews(Books books, DataSource database, BusinessClock clock, ObjectMapper json, OutcomeReading reading) {
        this.books = books;
        this.database = database;
        this.clock = clock;
        this.json = json;
        this.reading = reading;
    }

    /**
     * A line as it would be posted.
     *
     * @param account code of the chart
     * @param amount positive for a debit
     * @param balanceAfter of the account and the source of funds, in the account's own direction
     */
    public record PreviewedLine(String account, SourceOfFunds sourceOfFunds, Rupiah amount, Rupiah balanceAfter) {}

    /**
     * What would become of an entry.
     *
     * @param refusal why it would be refused; null when it would be posted
     * @param lines as they would be posted
     */
    public record Preview(@Nullable Rejection refusal, List<PreviewedLine> lines) {}

    /** What would become of an entry; nothing of it remains. */
    @Transactional
    public Preview of(PostEntry entry) {
        books.of(entry.cooperativeId());
        try (Connection connection = database.getConnection();
                PreparedStatement preview = connection.prepareStatement(PREVIEW)) {
            preview.setObject(1, clock.now().atOffset(ZoneOffset.UTC));
            preview.setArray(2, connection.createArrayOf("text", PostingOffices.names()));
            preview.setString(3, json.writeValueAsString(List.of(RequestedEntry.of(entry))));
            try (ResultSet row = preview.executeQuery()) {
                row.next();
                return row.getString("code") == null
                        ? new Preview(null, lines(row.getString("lines")))
                        : new Preview(
                                reading.rejection(entry, row.getString("code"), row.getString("data")), List.of());
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("an entry could not be previewed", e);
        }
    }

    private List<PreviewedLine> lines(String posted) throws JsonProcessingException {
        var lines = new ArrayList<PreviewedLine>();
        for (JsonNode line : json.readTree(posted)) {
            lines.add(new PreviewedLine(
                    line.path("account").asText(),
                    SourceOfFunds.valueOf(line.path("sourceOfFunds").asText()),
                    Rupiah.ofSen(line.path("amountSen").asLong()),
                    Rupiah.ofSen(line.path("balanceAfterSen").asLong())));
        }
        return lines;
    }
}
