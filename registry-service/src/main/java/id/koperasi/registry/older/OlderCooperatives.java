package id.koperasi.registry.older;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.registry.founding.ExistingCooperative;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.Session;

/** The older cooperatives that are on record, each of the one it became. */
@ApplicationScoped
class OlderCooperatives {

    private static final String OF = """
            select name, legal_entity_number, in_village, primary_of_regency, certificate_grade, last_annual_meeting_on,
                   has_business, evidence
              from existing_cooperative
             where cooperative_id = :cooperative""";
    private static final String TELL = """
            update existing_cooperative
               set name = :name, legal_entity_number = :number, in_village = :inVillage, primary_of_regency = :primary,
                   certificate_grade = :grade, last_annual_meeting_on = :met, has_business = :business,
                   evidence = :evidence
             where cooperative_id = :cooperative""";

    private final Session session;

    OlderCooperatives(Session session) {
        this.session = session;
    }

    /** The older one of a cooperative; refuses one that began with none. */
    ExistingCooperative of(UUID cooperativeId) {
        return session.createNativeQuery(OF, Object[].class)
                .setParameter("cooperative", cooperativeId)
                .getResultStream()
                .map(row -> new ExistingCooperative(
                        (String) row[0],
                        (String) row[1],
                        (Boolean) row[2],
                        (Boolean) row[3],
                        (String) row[4],
                        (LocalDate) row[5],
                        (Boolean) row[6],
                        (String) row[7]))
                .findFirst()
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    void tell(UUID cooperativeId, ExistingCooperative told) {
        session.createNativeMutationQuery(TELL)
                .setParameter("cooperative", cooperativeId)
                .setParameter("name", told.name())
                .setParameter("number", told.legalEntityNumber())
                .setParameter("inVillage", told.inVillage())
                .setParameter("primary", told.primaryOfRegency())
                .setParameter("grade", told.certificateGrade(), String.class)
                .setParameter("met", told.lastAnnualMeetingOn(), LocalDate.class)
                .setParameter("business", told.hasBusiness())
                .setParameter("evidence", told.evidence())
                .executeUpdate();
    }
}
