package id.koperasi.funding.guarantee;

import id.koperasi.funding.programme.ProgrammeVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;

/** What part of the value of an asset counts, by its kind, under a version. */
@ApplicationScoped
class CollateralShares {

    private static final String OF = """
            select s.kind, s.percent, s.lien, s.source
              from programme_version v
              join programme_share s on s.version_id = v.id
             where v.programme_code = ? and v.version = ?""";

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

    /** The shares of a version; a kind without one counts nothing. */
    Map<CollateralKind, Share> of(ProgrammeVersion version) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OF)) {
            select.setString(1, version.programmeCode());
            select.setInt(2, version.version());
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
