package id.koperasi.funding.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;

/** What part of the value of an asset counts, by its kind and from a day on. */
@ApplicationScoped
class CollateralShares {

    private static final String ON = """
            select distinct on (kind) kind, percent, lien, source
              from collateral_share
             where valid_from <= ?
             order by kind, valid_from desc""";

    private final DataSource database;

    CollateralShares(DataSource database) {
        this.database = database;
    }

    /**
     * What counts of one kind.
     *
     * @param percent of the value
     * @param lien by what such an asset is bound
     * @param source of the figure
     */
    record Share(BigDecimal percent, String lien, String source) {}

    /** The shares of a day; a kind without one counts nothing. */
    Map<CollateralKind, Share> on(LocalDate day) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(ON)) {
            select.setObject(1, day);
            try (ResultSet row = select.executeQuery()) {
                Map<CollateralKind, Share> shares = new EnumMap<>(CollateralKind.class);
                while (row.next()) {
                    shares.put(
                            CollateralKind.valueOf(row.getString(1)),
                            new Share(row.getBigDecimal(2).stripTrailingZeros(), row.getString(3), row.getString(4)));
                }
                return shares;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("shares of collateral could not be read", e);
        }
    }
}
