package id.koperasi.training.person;

import id.koperasi.platform.erasure.TakingNamesOut;
import id.koperasi.platform.privacy.NameMark;
import id.koperasi.platform.privacy.NameMarks;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.training.person.PersonEvent.PersonErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Somebody is erased (UU 27/2022, art. 8): his names leave terms that are over, invitations, certificates, what people wrote
 * and what was answered. What is signed of a certificate stays, for it is a digest, and so does what he has learned.
 */
@ApplicationScoped
class ErasingPersons {

    private static final String NAMES = """
            select name from officer_term where cooperative_id = :cooperative and person = :person and name is not null
             union
            select name from invitation where cooperative_id = :cooperative and person = :person
             union
            select name from competence_certificate where cooperative_id = :cooperative and person = :person""";
    private static final String THINGS = """
            select session_id from invitation where cooperative_id = :cooperative and person = :person
             union
            select id from coaching_visit where cooperative_id = :cooperative""";
    private static final String ERASE = "select 1 from erase_person(:cooperative, :person, :today)";

    private final Session database;
    private final NameMarks marks;
    private final TakingNamesOut takingOut;
    private final BusinessClock clock;

    ErasingPersons(Session database, NameMarks marks, TakingNamesOut takingOut, BusinessClock clock) {
        this.database = database;
        this.marks = marks;
        this.takingOut = takingOut;
        this.clock = clock;
    }

    @Transactional
    void erase(PersonErased erased) {
        Set<NameMark> names = new HashSet<>(erased.marked());
        names.addAll(marks.ofAll(known(NAMES, String.class, erased)));
        takingOut.of(erased.cooperativeId(), known(THINGS, UUID.class, erased), names);
        database.createNativeQuery(ERASE, Integer.class)
                .setParameter("cooperative", erased.cooperativeId())
                .setParameter("person", erased.person().value())
                .setParameter("today", clock.today(IndonesianZone.CAPITAL))
                .getSingleResult();
    }

    private <T> List<T> known(String question, Class<T> what, PersonErased erased) {
        return database.createNativeQuery(question, what)
                .setParameter("cooperative", erased.cooperativeId())
                .setParameter("person", erased.person().value())
                .getResultList();
    }
}
