package id.koperasi.funding.programme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** What a version says about loans that run. A loan follows the version it was signed under, whatever a later one says. */
@ApplicationScoped
class VersionRules {

    /** By version in one question, however many lists there are. */
    private static final String OF = """
            select jsonb_build_object(
                'restructuring', (select jsonb_build_object('mostTimes', v.restructure_most_times,
                        'longestMonths', v.restructure_longest_months, 'resolutionWhenLonger', v.restructure_resolution,
                        'source', v.restructure_source) where v.restructure_most_times is not null),
                'supports', (select coalesce(jsonb_agg(jsonb_build_object('source', s.source, 'askDays', s.ask_days,
                        'recommendDays', s.recommend_days, 'capitalOutput', s.capital_output, 'basis', s.basis)
                        order by s.source), '[]') from programme_support s where s.version_id = v.id),
                'shares', (select coalesce(jsonb_agg(jsonb_build_object('kind', s.kind, 'percent', trim_scale(s.percent),
                        'lien', s.lien, 'source', s.source) order by s.kind), '[]')
                        from programme_share s where s.version_id = v.id),
                'classes', (select coalesce(jsonb_agg(jsonb_build_object('loanClass', c.class, 'name', c.name,
                        'englishName', c.english_name, 'nonPerforming', c.non_performing, 'daysPastDue', c.min_days_past_due,
                        'letter', c.letter, 'monthsAfterLetter', c.months_after_letter, 'source', c.source)
                        order by c.class), '[]') from programme_class c where c.version_id = v.id),
                'letters', (select coalesce(jsonb_agg(jsonb_build_object('letter', r.letter, 'daysAfterDue', r.days_after_due,
                        'monthsAfterLetter', r.months_after_letter, 'source', r.source) order by r.letter), '[]')
                        from programme_letter r where r.version_id = v.id),
                'heldClasses', (select coalesce(jsonb_agg(jsonb_build_object('classBefore', h.class_before,
                        'classHeld', h.class_held, 'instalments', h.instalments, 'source', h.source)
                        order by h.class_before), '[]') from programme_held_class h where h.version_id = v.id),
                'recoveries', (select coalesce(jsonb_agg(jsonb_build_object('kind', r.kind, 'classLeast', r.class_least,
                        'lettersLeast', r.letters_least, 'monthsAfterTransfer', r.months_after_transfer, 'source', r.source)
                        order by r.kind), '[]') from programme_recovery r where r.version_id = v.id))
              from programme_version v
             where v.id = ?""";

    private final DataSource database;
    private final ObjectMapper json;

    VersionRules(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    RulesView of(UUID versionId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OF)) {
            select.setObject(1, versionId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return json.readValue(row.getString(1), RulesView.class);
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the rules of a version could not be read", e);
        }
    }
}
