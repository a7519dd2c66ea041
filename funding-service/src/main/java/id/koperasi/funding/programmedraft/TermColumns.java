package id.koperasi.funding.programmedraft;

import id.koperasi.platform.money.Rupiah;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Terms by column, as the database writes a version from them; what is not named is no column. */
final class TermColumns {

    private final JsonObjectBuilder columns = Json.createObjectBuilder();

    void text(String column, @Nullable Object value) {
        if (value != null) {
            columns.add(column, value.toString());
        }
    }

    void amount(String column, @Nullable Rupiah value) {
        if (value != null) {
            columns.add(column, value.sen());
        }
    }

    void number(String column, @Nullable BigDecimal value) {
        if (value != null) {
            columns.add(column, value);
        }
    }

    void number(String column, @Nullable Integer value) {
        if (value != null) {
            columns.add(column, value);
        }
    }

    void whether(String column, @Nullable Boolean value) {
        if (value != null) {
            columns.add(column, value);
        }
    }

    /** A column that a version may be without. */
    void orNothing(String column, @Nullable Object value) {
        switch (value) {
            case null -> columns.addNull(column);
            case Integer number -> columns.add(column, number);
            case Boolean whether -> columns.add(column, whether);
            default -> columns.add(column, value.toString());
        }
    }

    /** At least nothing is not asked at all, which a version says by not having it. */
    void atLeast(String column, @Nullable BigDecimal value) {
        if (value != null && value.signum() == 0) {
            columns.addNull(column);
        } else {
            number(column, value);
        }
    }

    /** The same of a whole number. */
    void atLeast(String column, @Nullable Integer value) {
        atLeast(column, value == null ? null : BigDecimal.valueOf(value));
    }

    String json() {
        return columns.build().toString();
    }
}
