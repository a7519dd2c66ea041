package id.koperasi.registry.premises;

import id.koperasi.registry.cooperative.CooperativeProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What was told about premises on a day: surveys, reports of construction, photographs. One row a fact, none changed. */
@ApplicationScoped
class FacilityFacts {

    private static final String SURVEY = """
            insert into premises_survey (id, cooperative_id, village_code, finding, surveyed_on, surveyed_by)
            values (:id, :cooperative, :village, :finding, :day, :by)""";

    /** What was written down last counts among surveys of one day. */
    private static final String LAST_SURVEY = """
            select finding, surveyed_on, surveyed_by
              from premises_survey
             where cooperative_id = :cooperative
             order by surveyed_on desc, id desc
             limit 1""";

    private static final String REPORT = """
            insert into construction_report (id, facility_id, cooperative_id, village_code, reported_on, percent, note)
            values (:id, :facility, :cooperative, :village, :day, :percent, :note)""";

    private static final String REPORTS = """
            select reported_on, percent, note
              from construction_report where facility_id = :facility order by reported_on desc limit 100""";

    private static final String PHOTOGRAPH = """
            insert into facility_photograph (facility_id, paper_id, cooperative_id, village_code)
            values (:facility, :paper, :cooperative, :village) on conflict (facility_id, paper_id) do nothing""";

    private static final String PHOTOGRAPHS = """
            select p.id, p.issued_on
              from facility_photograph f
              join paper p on p.id = f.paper_id
             where f.facility_id = :facility
             order by p.issued_on desc, p.id desc
             limit 100""";

    private final Session session;

    FacilityFacts(Session session) {
        this.session = session;
    }

    /** The last word on whether a cooperative has premises. */
    record Survey(
            Finding finding,
            @Nullable LocalDate surveyedOn,
            @Nullable String surveyedBy) {}

    /** A photograph among the papers. */
    record Photograph(UUID paperId, LocalDate takenOn) {}

    void survey(UUID id, CooperativeProfile cooperative, Finding finding, LocalDate day, String by) {
        session.createNativeMutationQuery(SURVEY)
                .setParameter("id", id)
                .setParameter("cooperative", cooperative.id())
                .setParameter("village", cooperative.villageCode())
                .setParameter("finding", finding.name())
                .setParameter("day", day)
                .setParameter("by", by)
                .executeUpdate();
    }

    Survey lastSurvey(UUID cooperativeId) {
        Optional<Object[]> last = session.createNativeQuery(LAST_SURVEY, Object[].class)
                .addScalar("finding", String.class)
                .addScalar("surveyed_on", LocalDate.class)
                .addScalar("surveyed_by", String.class)
                .setParameter("cooperative", cooperativeId)
                .getResultStream()
                .findFirst();
        return last.map(row -> new Survey(Finding.valueOf((String) row[0]), (LocalDate) row[1], (String) row[2]))
                .orElse(new Survey(Finding.NOT_SURVEYED, null, null));
    }

    void report(UUID id, Facility facility, ConstructionReport report) {
        session.createNativeMutationQuery(REPORT)
                .setParameter("id", id)
                .setParameter("facility", facility.id())
                .setParameter("cooperative", facility.cooperativeId())
                .setParameter("village", facility.villageCode())
                .setParameter("day", report.reportedOn())
                .setParameter("percent", report.percent())
                .setParameter("note", report.note(), String.class)
                .executeUpdate();
    }

    List<ConstructionReport> reports(UUID facilityId) {
        return session.createNativeQuery(REPORTS, Object[].class)
                .addScalar("reported_on", LocalDate.class)
                .addScalar("percent", Integer.class)
                .addScalar("note", String.class)
                .setParameter("facility", facilityId)
                .getResultStream()
                .map(row -> new ConstructionReport((LocalDate) row[0], (Integer) row[1], (String) row[2]))
                .toList();
    }

    void photograph(Facility facility, UUID paperId) {
        session.createNativeMutationQuery(PHOTOGRAPH)
                .setParameter("facility", facility.id())
                .setParameter("paper", paperId)
                .setParameter("cooperative", facility.cooperativeId())
                .setParameter("village", facility.villageCode())
                .executeUpdate();
    }

    List<Photograph> photographs(UUID facilityId) {
        return session.createNativeQuery(PHOTOGRAPHS, Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("issued_on", LocalDate.class)
                .setParameter("facility", facilityId)
                .getResultStream()
                .map(row -> new Photograph((UUID) row[0], (LocalDate) row[1]))
                .toList();
    }
}
