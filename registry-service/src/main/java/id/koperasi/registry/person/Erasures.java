package id.koperasi.registry.person;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.registry.cooperative.CooperativeProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;

/** Whose names left the texts of the cooperatives within reach. */
@ApplicationScoped
class Erasures {

    private static final String HELD = """
            select office
              from officer_appointment
             where cooperative_id = :cooperative and person = :person
               and term_until >= :day and (ended_on is null or ended_on > :day)
             limit 1""";

    private static final String NAMES = """
            select name from founder where cooperative_id = :cooperative and person = :person
            union
            select name from elected_officer where cooperative_id = :cooperative and person = :person
            union
            select name from officer_appointment where cooperative_id = :cooperative and person = :person""";

    private static final String ON_RECORD = """
            select exists (select from founder where cooperative_id = :cooperative and person = :person)
                or exists (select from elected_officer where cooperative_id = :cooperative and person = :person)
                or exists (select from officer_appointment where cooperative_id = :cooperative and person = :person)
                or exists (select from roll_member where cooperative_id = :cooperative and person = :person)
                or exists (select from kinship where cooperative_id = :cooperative and :person in (person, relative))""";

    private static final String RECORD = """
            insert into person_erasure (id, cooperative_id, village_code, person, reason, letter_number, letter_on, texts,
                                        recorded_at, actor, roles)
            values (:id, :cooperative, :village, :person, :reason, :letter, :day, :texts, :now, :actor, :roles)""";

    private static final String PAGE = """
            select id, reason, letter_number, letter_on, texts, roles
              from person_erasure
             where cooperative_id = :cooperative and id > :after
             order by id
             limit :rows""";

    private final Session session;
    private final CurrentCaller caller;
    private final BusinessClock clock;
    private final Ids ids;

    Erasures(Session session, CurrentCaller caller, BusinessClock clock, Ids ids) {
        this.session = session;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    @Schema(name = "PersonErasure", description = "That somebody's names left the texts; he is not named.")
    record ErasureView(
            UUID erasureId,
            String reason,
            String letterNumber,
            LocalDate letterOn,

            @Schema(description = "How many texts held one of his names.", examples = "2")
            int texts,

            List<String> actorRoles) {}

    /** An office that somebody holds on a day or will hold later. */
    Optional<String> officeHeld(UUID cooperativeId, PersonReference person, LocalDate day) {
        return session.createNativeQuery(HELD, String.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("person", person.value())
                .setParameter("day", day)
                .getResultStream()
                .findFirst();
    }

    boolean onRecord(UUID cooperativeId, PersonReference person) {
        return session.createNativeQuery(ON_RECORD, Boolean.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("person", person.value())
                .getSingleResult();
    }

    /** Takes his names out and writes down that it was done, the reason included without them. */
    @Transactional(Transactional.TxType.MANDATORY)
    ErasureView erase(CooperativeProfile cooperative, ErasePerson command) {
        List<String> names = new ArrayList<>(session.createNativeQuery(NAMES, String.class)
                .setParameter("cooperative", cooperative.id())
                .setParameter("person", command.person().value())
                .getResultList());
        names.addAll(command.spellings());
        int texts = session.createNativeQuery("select names_erased(:cooperative, :names)", Integer.class)
                .setParameter("cooperative", cooperative.id())
                .setParameter("names", names.toArray(String[]::new))
                .getSingleResult();
        UUID id = ids.next();
        List<String> roles = caller.get().rolesInOrder();
        session.createNativeMutationQuery(RECORD)
                .setParameter("id", id)
                .setParameter("cooperative", cooperative.id())
                .setParameter("village", cooperative.villageCode())
                .setParameter("person", command.person().value())
                .setParameter("reason", command.reason())
                .setParameter("letter", command.letterNumber())
                .setParameter("day", command.letterOn())
                .setParameter("texts", texts)
                .setParameter("now", clock.now().atOffset(ZoneOffset.UTC))
                .setParameter("actor", caller.get().subject())
                .setParameter("roles", roles.toArray(String[]::new))
                .executeUpdate();
        return new ErasureView(id, command.reason(), command.letterNumber(), command.letterOn(), texts, roles);
    }

    List<ErasureView> of(UUID cooperativeId, UUID after, int rows) {
        return session.createNativeQuery(PAGE, Object[].class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("after", after)
                .setParameter("rows", rows)
                .getResultStream()
                .map(row -> new ErasureView(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        (LocalDate) row[3],
                        (Integer) row[4],
                        Arrays.asList((String[]) row[5])))
                .toList();
    }
}
