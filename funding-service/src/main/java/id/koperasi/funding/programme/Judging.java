package id.koperasi.funding.programme;

import id.koperasi.funding.programme.ScoreCriterion.Band;
import id.koperasi.platform.money.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** How a version has applications judged: what its appraisal looks at, and who decides up to which amount. */
@ApplicationScoped
public class Judging {

    private static final String SCORES = """
            select s.code, s.name_id, s.name_en, s.weight, s.fact, s.source, b.at_least, b.points
              from programme_score s
              join programme_version v on v.id = s.version_id
              left join programme_score_band b on b.version_id = s.version_id and b.code = s.code
             where v.programme_code = ? and v.version = ?
             order by s.position, b.at_least""";
    private static final String POWERS = """
            select p.up_to_sen, p.body_id, p.body_en, p.seats, p.quorum, p.source
              from programme_power p
              join programme_version v on v.id = p.version_id
             where v.programme_code = ? and v.version = ?
             order by p.up_to_sen""";

    private final DataSource database;

    Judging(DataSource database) {
        this.database = database;
    }

    /** What an appraisal looks at, in order; nothing when the analyst gives the score himself. */
    public List<ScoreCriterion> criteria(ProgrammeVersion version) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = select(connection, SCORES, version);
                ResultSet row = select.executeQuery()) {
            var criteria = new LinkedHashMap<String, ScoreCriterion>();
            while (row.next()) {
                String code = row.getString(1);
                ScoreCriterion before = criteria.get(code);
                var bands = new ArrayList<Band>(before == null ? List.of() : before.bands());
                BigDecimal atLeast = row.getBigDecimal(7);
                if (atLeast != null) {
                    bands.add(new Band(atLeast, row.getInt(8)));
                }
                String fact = row.getString(5);
                criteria.put(
                        code,
                        new ScoreCriterion(
                                code,
                                new Words(row.getString(2), row.getString(3)),
                                row.getInt(4),
                                fact == null ? null : ScoredFact.valueOf(fact),
                                bands,
                                row.getString(6)));
            }
            return List.copyOf(criteria.values());
        } catch (SQLException e) {
            throw new IllegalStateException("scores could not be read", e);
        }
    }

    /** Who decides, by amount, the lowest first. */
    public List<Power> powers(ProgrammeVersion version) {
        List<Power> bodies = bodies(version);
        return bodies.isEmpty() ? List.of(theOneCommittee(version)) : bodies;
    }

    /** The bodies that a version names, the lowest first; none where its one committee decides about everything. */
    public List<Power> bodies(ProgrammeVersion version) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = select(connection, POWERS, version);
                ResultSet row = select.executeQuery()) {
            var powers = new ArrayList<Power>();
            while (row.next()) {
                powers.add(new Power(
                        Rupiah.ofSen(row.getLong(1)),
                        new Words(row.getString(2), row.getString(3)),
                        row.getInt(4),
                        row.getInt(5),
                        row.getString(6)));
            }
            return powers;
        } catch (SQLException e) {
            throw new IllegalStateException("powers could not be read", e);
        }
    }

    /** Who decides about an amount; nobody when it is beyond them all. */
    public Optional<Power> power(ProgrammeVersion version, Rupiah amount) {
        return powers(version).stream()
                .filter(power -> power.upTo().compareTo(amount) >= 0)
                .findFirst();
    }

    private static Power theOneCommittee(ProgrammeVersion version) {
        return new Power(
                version.ceiling(),
                new Words("Komite", "Committee"),
                version.committeeSize(),
                version.committeeQuorum(),
                version.regulation());
    }

    private static PreparedStatement select(Connection connection, String sql, ProgrammeVersion version)
            throws SQLException {
        PreparedStatement select = connection.prepareStatement(sql);
        select.setString(1, version.programmeCode());
        select.setInt(2, version.version());
        return select;
    }
}
