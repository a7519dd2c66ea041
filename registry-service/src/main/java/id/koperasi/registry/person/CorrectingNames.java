package id.koperasi.registry.person;

import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.correction.CorrectedRecord;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.RecordCorrections;
import id.koperasi.registry.correction.RecordCorrections.Why;
import id.koperasi.registry.office.Renaming;
import id.koperasi.registry.person.PersonRejection.NotCalledOtherwise;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** The deed calls a founder or an officer otherwise than he was written down; what was written before stays known. */
@ApplicationScoped
class CorrectingNames {

    private static final Map<Kind, String> FOUNDING = Map.of(Kind.FOUNDER, """
            update founder set name = :name
             where cooperative_id = :cooperative and person = :person and name <> :name returning old.name""", Kind.ELECTED_OFFICER, """
            update elected_officer set name = :name
             where cooperative_id = :cooperative and person = :person and name <> :name returning old.name""");

    private final FormedCooperatives cooperatives;
    private final Renaming renaming;
    private final RecordCorrections corrections;
    private final Session session;

    CorrectingNames(
            FormedCooperatives cooperatives, Renaming renaming, RecordCorrections corrections, Session session) {
        this.cooperatives = cooperatives;
        this.renaming = renaming;
        this.corrections = corrections;
        this.session = session;
    }

    /** What a record of the founding calls somebody. */
    record Called(String name) {}

    /** Gives back how many records called him otherwise. */
    @Transactional
    int correct(UUID cooperativeId, PersonReference person, String name, Why why) {
        CooperativeProfile cooperative = cooperatives.locked(cooperativeId);
        int changed = renaming.rename(cooperative, person, name, why);
        for (Map.Entry<Kind, String> founding : FOUNDING.entrySet()) {
            for (String before : session.createNativeQuery(founding.getValue(), String.class)
                    .setParameter("cooperative", cooperative.id())
                    .setParameter("person", person.value())
                    .setParameter("name", name)
                    .getResultList()) {
                corrections.tell(
                        CorrectedRecord.of(
                                cooperative, founding.getKey(), cooperative.id().toString()),
                        new Called(before),
                        new Called(name),
                        why);
                changed++;
            }
        }
        if (changed == 0) {
            throw new RejectedException(new NotCalledOtherwise());
        }
        return changed;
    }
}
