package id.koperasi.registry.premises;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What was told about a facility on a day: how far its construction was, and photographs. One row a fact. */
@ApplicationScoped
class FacilityFacts {

    private static final String REPORT = """
            insert into construction_report (id, facility_id, cooperative_id, village_code, reported_on, percent, note)
            values (:id, :facility, :cooperative, :village, :day, :percent, :note)""";

    private static final String REPORTS = """
            select id, reported_on, percent, note
              from construction_report where facility_id = :facility order by reported_on desc limit 100""";

    private static final String LOCKED = """
            select id, reported_on, percent, note
              from construction_report where facility_id = :facility and id = :id for update""";

    private static final String HAS = "select id from construction_report where facility_id = :facility and id = :id";

    private static final String TELL = """
            update construction_report set reported_on = :day, percent = :percent, note = :note where id = :id""";

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

    private static final String DOCUMENT = """
            insert into facility_document (facility_id, paper_id, cooperative_id, village_code)
            values (:facility, :paper, :cooperative, :village) on conflict (facility_id, paper_id) do nothing""";

    private static final String DOCUMENTS = """
            select p.id, p.kind, p.number, p.issued_on
              from facility_document f
              join paper p on p.id = f.paper_id
             where f.facility_id = :facility
             order by p.id
             limit 100""";

    private final Session session;

    FacilityFacts(Session session) {
        this.session = session;
    }

    /** A photograph among the papers. */
    record Photograph(UUID paperId, LocalDate takenOn) {}

    /** A document among the papers. */
    record Document(UUID paperId, String kind, @Nullable String number, LocalDate issuedOn) {}

    void document(Facility facility, UUID paperId) {
        session.createNativeMutationQuery(DOCUMENT)
                .setParameter("facility", facility.id())
                .setParameter("paper", paperId)
                .setParameter("cooperative", facility.cooperativeId())
                .setParameter("village", facility.villageCode())
                .executeUpdate();
    }

    List<Document> documents(UUID facilityId) {
        return session.createNativeQuery(DOCUMENTS, Object[].class)
                .setParameter("facility", facilityId)
                .getResultStream()
                .map(row -> new Document((UUID) row[0], (String) row[1], (String) row[2], (LocalDate) row[3]))
                .toList();
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

    List<ReportOnRecord> reports(UUID facilityId) {
        return session.createNativeQuery(REPORTS, Object[].class)
                .setParameter("facility", facilityId)
                .getResultStream()
                .map(FacilityFacts::onRecord)
                .toList();
    }

    /** One report that is told anew; whoever comes second waits, and then finds what the first has told. */
    Optional<ReportOnRecord> locked(UUID facilityId, UUID reportId) {
        return session.createNativeQuery(LOCKED, Object[].class)
                .setParameter("facility", facilityId)
                .setParameter("id", reportId)
                .getResultStream()
                .map(FacilityFacts::onRecord)
                .findFirst();
    }

    /** The id of a report on record; refuses one that nobody made of this facility. */
    UUID existing(UUID facilityId, UUID reportId) {
        return session.createNativeQuery(HAS, UUID.class)
                .setParameter("facility", facilityId)
                .setParameter("id", reportId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    void tell(UUID reportId, ConstructionReport report) {
        session.createNativeMutationQuery(TELL)
                .setParameter("id", reportId)
                .setParameter("day", report.reportedOn())
                .setParameter("percent", report.percent())
                .setParameter("note", report.note(), String.class)
                .executeUpdate();
    }

    private static ReportOnRecord onRecord(Object[] row) {
        return new ReportOnRecord((UUID) row[0], (LocalDate) row[1], (Integer) row[2], (String) row[3]);
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
