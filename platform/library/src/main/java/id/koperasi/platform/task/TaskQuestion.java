package id.koperasi.platform.task;

import id.koperasi.platform.caller.Caller;
import id.koperasi.platform.caller.Reach;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The question of a source, put for one caller. The reach is said again to the database, which can then go by an index. */
final class TaskQuestion {

    private static final Pattern WITHIN = Pattern.compile("\\{within ([a-z_.]+), ([a-z_.]+)}");
    private static final Pattern HELD = Pattern.compile("\\{held ([a-z_.]+)}");
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z]+)");
    private static final String OF_TENANTS = "$1 = any (:tenants)";
    private static final String OF_REGION = "$2 collate \"C\" >= :first and $2 collate \"C\" < :beyond";

    private final Caller caller;
    private final Reach reach;
    private final LocalDate today;
    private final int rows;

    TaskQuestion(Caller caller, Reach reach, LocalDate today, int rows) {
        this.caller = caller;
        this.reach = reach;
        this.today = today;
        this.rows = rows;
    }

    /** The statement that asks a source for what lies behind a place. */
    PreparedStatement put(Connection connection, TaskSource source, @Nullable TaskPlace after) throws SQLException {
        String sql = HELD.matcher(WITHIN.matcher(source.waiting()).replaceAll(within()))
                .replaceAll(OF_TENANTS);
        List<String> names = new ArrayList<>();
        String positional = PARAMETER.matcher(sql).replaceAll(parameter -> {
            names.add(parameter.group(1));
            return "?";
        });
        PreparedStatement statement = connection.prepareStatement(positional);
        for (int i = 0; i < names.size(); i++) {
            statement.setObject(i + 1, value(connection, names.get(i), TaskPlace.before(source, after)));
        }
        return statement;
    }

    private String within() {
        if (reach.everything()) {
            return "true";
        }
        if (reach.regions().isEmpty()) {
            return OF_TENANTS;
        }
        return reach.tenants().isEmpty() ? OF_REGION : "(" + OF_TENANTS + " or " + OF_REGION + ")";
    }

    private @Nullable Object value(Connection connection, String name, TaskPlace place) throws SQLException {
        return switch (name) {
            case "tenants" -> connection.createArrayOf("uuid", reach.tenants().toArray(UUID[]::new));
            case "first" -> region();
            case "beyond" -> region() + "/"; // stands behind the dot that the codes below it go on with
            case "person" -> caller.person();
            case "subject" -> caller.subject();
            case "bank" -> caller.attributes().get("bank");
            case "today" -> today;
            case "due" -> place.due();
            case "since" -> place.since();
            case "id" -> place.id();
            case "rows" -> rows;
            default -> throw new IllegalStateException("no question may ask for " + name);
        };
    }

    /** A token names one region. */
    private String region() {
        return reach.regions().iterator().next();
    }
}
