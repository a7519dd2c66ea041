package id.koperasi.registry.meeting;

import id.koperasi.registry.decision.Decision;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** What is asked of village and founding meetings, each rule from its day on; before the first, that one. */
@ApplicationScoped
class FormationRules {

    private static final String ON = """
            select notice_days, quorum_parts, quorum_of, chairs, publicised, minutes_on_paper,
                   matters
              from formation_meeting_rule
             where kind = :kind
             order by valid_from > :day, abs(valid_from - cast(:day as date))
             limit 1""";

    private final Session session;

    FormationRules(Session session) {
        this.session = session;
    }

    FormationRule on(MeetingKind kind, LocalDate day) {
        Object[] row = session.createNativeQuery(ON, Object[].class)
                .setParameter("kind", kind.name())
                .setParameter("day", day)
                .getSingleResult();
        return new FormationRule(
                (Integer) row[0],
                (Integer) row[1],
                (Integer) row[2],
                (Integer) row[3],
                (Boolean) row[4],
                (Boolean) row[5],
                Arrays.stream((String[]) row[6]).map(Decision::valueOf).collect(Collectors.toSet()));
    }
}
