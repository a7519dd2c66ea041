package id.koperasi.registry.person;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.erasure.TakingNamesOut;
import id.koperasi.platform.privacy.NameMarks;
import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.person.EraseRegistered.Line;
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
import org.jspecify.annotations.Nullable;

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
            insert into person_erasure (id, cooperative_id, village_code, person, import_id, line, held, reason,
                                        letter_number, letter_on, texts, recorded_at, actor, roles)
            values (:id, :cooperative, :village, :person, :import, :line, :held, :reason, :letter, :day, :texts, :now,
                    :actor, :roles)""";

    private static final String PAGE = """
            select id, import_id, line, reason, letter_number, letter_on, texts, roles
              from person_erasure
             where cooperative_id = :cooperative and id > :after
             order by id
             limit :rows""";

    /** What stands in the place of a name. */
    static final String ERASED = "[nama dihapus]";

    private final Session session;
    private final CurrentCaller caller;
    private final BusinessClock clock;
    private final Ids ids;
    private final NameMarks marks;
    private final TakingNamesOut takingOut;

    Erasures(
            Session session,
            CurrentCaller caller,
            BusinessClock clock,
            Ids ids,
            NameMarks marks,
            TakingNamesOut takingOut) {
        this.session = session;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
        this.marks = marks;
        this.takingOut = takingOut;
    }

    @Schema(name = "PersonErasure", description = "That somebody's names left the texts; he is not named.")
    record ErasureView(
            UUID erasureId,

            @Schema(description = "The import that named him, where only a register did.") @Nullable UUID importId,

            @Schema(description = "Which line of it.", examples = "17") @Nullable Integer line,

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

    /** What he is called: as on record, and as whoever asks has said. */
    List<String> names(ErasePerson command) {
        List<String> names = new ArrayList<>(session.createNativeQuery(NAMES, String.class)
                .setParameter("cooperative", command.cooperativeId())
                .setParameter("person", command.person().value())
                .getResultList());
        names.addAll(command.spellings());
        return names;
    }

    /** Takes his names out and writes down that it was done, the reason included without them. */
    @Transactional(Transactional.TxType.MANDATORY)
    ErasureView erase(CooperativeProfile cooperative, ErasePerson command, List<String> names) {
        var because = new Because(command.reason(), command.letterNumber(), command.letterOn());
        return write(cooperative, command.person().value(), null, because, takenOut(cooperative, names));
    }

    /** The same of somebody whom only a line of a register names. */
    @Transactional(Transactional.TxType.MANDATORY)
    ErasureView erase(CooperativeProfile cooperative, String name, EraseRegistered command) {
        List<String> names = new ArrayList<>(command.spellings());
        names.add(name);
        var because = new Because(command.reason(), command.letterNumber(), command.letterOn());
        return write(cooperative, null, command.line(), because, takenOut(cooperative, names));
    }

    private record Because(String reason, String letterNumber, LocalDate letterOn) {}

    private int takenOut(CooperativeProfile cooperative, List<String> names) {
        int beside = takingOut.of(cooperative.id(), List.of(), marks.ofAll(names));
        return beside
                + session.createNativeQuery("select names_erased(:cooperative, :names)", Integer.class)
                        .setParameter("cooperative", cooperative.id())
                        .setParameter("names", names.toArray(String[]::new))
                        .getSingleResult();
    }

    private ErasureView write(
            CooperativeProfile cooperative, @Nullable String person, @Nullable Line line, Because because, int texts) {
        var erasure = new ErasureView(
                ids.next(),
                line == null ? null : line.importId(),
                line == null ? null : line.number(),
                because.reason(),
                because.letterNumber(),
                because.letterOn(),
                texts,
                caller.get().rolesInOrder());
        session.createNativeMutationQuery(RECORD)
                .setParameter("id", erasure.erasureId())
                .setParameter("cooperative", cooperative.id())
                .setParameter("village", cooperative.villageCode())
                .setParameter("person", person, String.class)
                .setParameter("import", erasure.importId(), UUID.class)
                .setParameter("line", erasure.line(), Integer.class)
                .setParameter("held", line == null ? null : line.held().name(), String.class)
                .setParameter("reason", because.reason())
                .setParameter("letter", because.letterNumber())
                .setParameter("day", because.letterOn())
                .setParameter("texts", texts)
                .setParameter("now", clock.now().atOffset(ZoneOffset.UTC))
                .setParameter("actor", caller.get().subject())
                .setParameter("roles", erasure.actorRoles().toArray(String[]::new))
                .executeUpdate();
        return erasure;
    }

    List<ErasureView> of(UUID cooperativeId, UUID after, int rows) {
        return session.createNativeQuery(PAGE, Object[].class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("after", after)
                .setParameter("rows", rows)
                .getResultStream()
                .map(row -> new ErasureView(
                        (UUID) row[0],
                        (UUID) row[1],
                        (Integer) row[2],
                        (String) row[3],
                        (String) row[4],
                        (LocalDate) row[5],
                        (Integer) row[6],
                        Arrays.asList((String[]) row[7])))
                .toList();
    }
}
