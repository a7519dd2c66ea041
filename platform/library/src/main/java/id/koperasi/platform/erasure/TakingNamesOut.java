package id.koperasi.platform.erasure;

import id.koperasi.platform.change.SavedReplies;
import id.koperasi.platform.privacy.NameMark;
import id.koperasi.platform.privacy.NameMarks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Takes marked names out of the texts of a tenant, those that the service lists in {@code erasable_texts} and the names of
 * files, and out of the replies that are kept to be repeated.
 */
@ApplicationScoped
public class TakingNamesOut {

    private static final String TEXTS = "select place, held, row_at::text, in_json, written from texts_of_tenant(?)";
    private static final String TAKE_OUT = "select name_taken_out(?::name, ?::name, ?::tid, ?, ?)";
    private static final int ROWS_AT_ONCE = 500;

    private final DataSource database;
    private final NameMarks marks;
    private final SavedReplies replies;

    TakingNamesOut(DataSource database, NameMarks marks, SavedReplies replies) {
        this.database = database;
        this.marks = marks;
        this.replies = replies;
    }

    private record Rewritten(String place, String held, String row, String before, String now) {}

    /**
     * Takes names out, in the transaction of whoever asks and within his reach.
     *
     * @param things what else of the tenant replies may be about, beside himself
     * @return how many texts held one
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int of(UUID tenant, Collection<UUID> things, Collection<NameMark> names) {
        if (names.isEmpty()) {
            return 0;
        }
        var marked = Set.copyOf(names);
        replies.forget(
                tenant, things, body -> !marks.withoutInJson(body, marked).equals(body));
        try (Connection connection = database.getConnection()) {
            int texts = 0;
            int now;
            do { // A row of which one text was written has moved: its others are found by the next pass.
                now = 0;
                for (Rewritten text : rewritten(connection, tenant, marked)) {
                    now += write(connection, text) ? 1 : 0;
                }
                texts += now;
            } while (now > 0);
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException("names could not be taken out", e);
        }
    }

    private List<Rewritten> rewritten(Connection connection, UUID tenant, Set<NameMark> names) throws SQLException {
        var rewritten = new ArrayList<Rewritten>();
        try (PreparedStatement texts = connection.prepareStatement(TEXTS)) {
            texts.setFetchSize(ROWS_AT_ONCE);
            texts.setObject(1, tenant);
            try (ResultSet row = texts.executeQuery()) {
                while (row.next()) {
                    String before = row.getString(5);
                    String now = row.getBoolean(4) ? marks.withoutInJson(before, names) : marks.without(before, names);
                    if (!now.equals(before)) {
                        rewritten.add(new Rewritten(row.getString(1), row.getString(2), row.getString(3), before, now));
                    }
                }
            }
        }
        return rewritten;
    }

    private static boolean write(Connection connection, Rewritten text) throws SQLException {
        try (PreparedStatement take = connection.prepareStatement(TAKE_OUT)) {
            take.setString(1, text.place());
            take.setString(2, text.held());
            take.setString(3, text.row());
            take.setString(4, text.before());
            take.setString(5, text.now());
            try (ResultSet row = take.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
