package id.koperasi.platform.task;

import id.koperasi.platform.caller.GrantedOperations;
import id.koperasi.platform.caller.Reach;
import id.koperasi.platform.problem.Language;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what waits for the caller. Which sources are asked, and how far each reads, follows from the row of the operation by
 * which its work is done, so that who may do what is said once. Sources that reach equally far share a connection.
 */
@ApplicationScoped
class OpenTasks {

    private static final Pattern PARAMETER = Pattern.compile("\\{([A-Za-z]+)}");

    private final List<TaskSource> sources;
    private final GrantedOperations operations;
    private final DataSource database;
    private final BusinessClock clock;

    OpenTasks(@Any Instance<TaskTable> tables, GrantedOperations operations, DataSource database, BusinessClock clock) {
        this.sources =
                tables.stream().flatMap(table -> table.sources().stream()).toList();
        this.operations = operations;
        this.database = database;
        this.clock = clock;
    }

    private record Placed(TaskPlace place, OwnTask task) {}

    Page<OwnTask> list(PageRequest page, Language language) {
        TaskPlace after = page.after() == null ? null : TaskPlace.of(page.after());
        Map<String, Reach> reaches =
                operations.reaches(sources.stream().map(TaskSource::operation).collect(Collectors.toSet()));
        Map<Reach, List<TaskSource>> asked = sources.stream()
                .filter(source -> reaches.containsKey(source.operation()))
                .collect(Collectors.groupingBy(source -> reaches.get(source.operation())));
        List<Placed> first = asked.entrySet().stream()
                .flatMap(group -> operations
                        .within(
                                group.getKey(),
                                () -> ask(
                                        group.getValue(), question(group.getKey(), page.rowsToRead()), after, language))
                        .stream())
                .sorted((one, other) -> one.place().compareTo(other.place()))
                .limit(page.rowsToRead())
                .toList();
        return Page.of(first, page.limit(), last -> last.place().cursor()).map(Placed::task);
    }

    private TaskQuestion question(Reach reach, int rows) {
        return new TaskQuestion(operations.caller(), reach, clock.today(IndonesianZone.CAPITAL), rows);
    }

    private List<Placed> ask(
            List<TaskSource> group, TaskQuestion question, @Nullable TaskPlace after, Language language) {
        var found = new ArrayList<Placed>();
        try (Connection connection = database.getConnection()) {
            for (TaskSource source : group) {
                try (PreparedStatement statement = question.put(connection, source, after);
                        ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        found.add(read(row, source, language));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("what waits could not be read", e);
        }
        return found;
    }

    private Placed read(ResultSet row, TaskSource source, Language language) throws SQLException {
        LocalDate due = row.getObject("due_on", LocalDate.class);
        LocalDate since = row.getObject("since", LocalDate.class);
        UUID id = row.getObject("id", UUID.class);
        var place = new TaskPlace(due, since, source.kind(), id);
        return new Placed(
                place,
                new OwnTask(
                        source.kind(),
                        language.choose(source.indonesian(), source.english()),
                        row.getObject("tenant", UUID.class),
                        row.getString("name"),
                        id,
                        since,
                        due.equals(TaskPlace.NO_DAY) ? null : due,
                        place.overdueIn(row.getString("region"), clock),
                        source.operation(),
                        filled(source.path(), row)));
    }

    private static String filled(String path, ResultSet row) throws SQLException {
        Matcher parameter = PARAMETER.matcher(path);
        var filled = new StringBuilder();
        while (parameter.find()) {
            parameter.appendReplacement(filled, Matcher.quoteReplacement(row.getString(parameter.group(1))));
        }
        return parameter.appendTail(filled).toString();
    }
}
