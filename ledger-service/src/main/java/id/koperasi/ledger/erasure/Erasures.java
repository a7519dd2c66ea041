package id.koperasi.ledger.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.koperasi.platform.erasure.TakingNamesOut;
import id.koperasi.platform.privacy.NameMarks;
import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.platform.privacy.Place;
import id.koperasi.platform.privacy.Vault;
import id.koperasi.platform.privacy.WrappedKey;
import id.koperasi.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose erasure was asked for, and how it is done: his names leave what was written, then the keys of what is sealed about
 * him are destroyed. Who is a member waits until he leaves, for the book of members names him (UU 25/1992, art. 17).
 */
@ApplicationScoped
class Erasures {

    private static final int MOST = 100;
    private static final String ASK = """
            insert into erasure (cooperative_id, person, asked_by, letter, asked_at)
            values (:cooperative, :person, :asker, :letter, :moment)
                on conflict (cooperative_id, person)
                do update set asked_by = excluded.asked_by, letter = excluded.letter, asked_at = excluded.asked_at""";
    private static final String DUE = """
            select cooperative_id, person from erasable_person order by failures, cooperative_id, person limit :most""";
    private static final String FAILED = """
            update erasure set failures = failures + 1, failed_at = :moment
             where cooperative_id = :cooperative and person = :person""";
    private static final String DONE = """
            update erasure set failures = 0 where cooperative_id = :cooperative and person = :person and failures > 0""";
    private static final String ASKED = """
            select asked_at, failures, failed_at
              from erasure
             where cooperative_id = :cooperative and person = :person""";
    private static final String SEALED = """
            select 'member' as place, id, data_key, master_key_id, sealed_name
              from member
             where cooperative_id = :cooperative and person = :person and data_key is not null
            union all
            select 'membership_application', id, data_key, master_key_id, sealed_name
              from membership_application
             where cooperative_id = :cooperative and person = :person and data_key is not null""";
    private static final String PATIENCE = "set local statement_timeout = '60s'";

    private final EntityManager entities;
    private final Vault vault;
    private final BusinessClock clock;
    private final NameMarks marks;
    private final TakingNamesOut takingOut;

    Erasures(EntityManager entities, Vault vault, BusinessClock clock, NameMarks marks, TakingNamesOut takingOut) {
        this.entities = entities;
        this.vault = vault;
        this.clock = clock;
        this.marks = marks;
        this.takingOut = takingOut;
    }

    /** Somebody of whom something is left to be erased. */
    record Due(UUID cooperativeId, PersonReference person) {}

    /**
     * What was asked for.
     *
     * @param failures how often it failed since it last did not
     * @param failedAt when it last did; null when it never has
     */
    record Asked(Instant askedAt, int failures, @Nullable Instant failedAt) {}

    /**
     * Notes that somebody wants to be erased.
     *
     * @param asker who asked; null when the registry told of it
     * @param letter the letter of the person, by its number
     */
    @Transactional
    void ask(UUID cooperativeId, PersonReference person, @Nullable String asker, String letter) {
        entities.createNativeQuery(ASK)
                .setParameter("cooperative", cooperativeId)
                .setParameter("person", person.value())
                .setParameter("asker", asker)
                .setParameter("letter", letter)
                .setParameter("moment", clock.now())
                .executeUpdate();
    }

    @Transactional
    List<Due> due() {
        List<?> rows = entities.createNativeQuery(DUE, Tuple.class)
                .setParameter("most", MOST)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Due(
                        row.get("cooperative_id", UUID.class), new PersonReference(row.get("person", String.class))))
                .toList();
    }

    @Transactional
    void erase(Due due) {
        entities.createNativeQuery(PATIENCE).executeUpdate();
        List<String> names = names(due);
        takingOut.of(due.cooperativeId(), List.of(), marks.ofAll(names));
        for (String name : names) {
            entities.createNativeQuery("select cast(erase_name(:cooperative, :name, :person) as text)", String.class)
                    .setParameter("cooperative", due.cooperativeId())
                    .setParameter("name", name)
                    .setParameter("person", due.person().value())
                    .getResultList();
        }
        entities.createNativeQuery("select cast(erase_person(:cooperative, :person, :moment) as text)", String.class)
                .setParameter("cooperative", due.cooperativeId())
                .setParameter("person", due.person().value())
                .setParameter("moment", clock.now())
                .getResultList();
        of(DONE, due).executeUpdate();
    }

    /** It failed once more. */
    @Transactional
    void failed(Due due) {
        of(FAILED, due).setParameter("moment", clock.now()).executeUpdate();
    }

    /** What was asked for somebody; empty when nobody asked. */
    Optional<Asked> asked(UUID cooperativeId, PersonReference person) {
        List<?> rows = entities.createNativeQuery(ASKED, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("person", person.value())
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Asked(
                        row.get("asked_at", Instant.class),
                        row.get("failures", Integer.class),
                        row.get("failed_at", Instant.class)))
                .findFirst();
    }

    private Query of(String statement, Due due) {
        return entities.createNativeQuery(statement)
                .setParameter("cooperative", due.cooperativeId())
                .setParameter("person", due.person().value());
    }

    /** All names under which he is known; they may be spelt in more ways than one. */
    private List<String> names(Due due) {
        List<?> rows = entities.createNativeQuery(SEALED, Tuple.class)
                .setParameter("cooperative", due.cooperativeId())
                .setParameter("person", due.person().value())
                .getResultList();
        return rows.stream()
                .map(row -> name(due.cooperativeId(), (Tuple) row))
                .distinct()
                .toList();
    }

    private String name(UUID cooperativeId, Tuple row) {
        var place = new Place(
                row.get("place", String.class), cooperativeId + "/" + row.get("id", UUID.class), "sealed_name");
        WrappedKey key = WrappedKey.of(row.get("data_key", byte[].class), row.get("master_key_id", String.class));
        return new String(vault.open(key, row.get("sealed_name", byte[].class), place), UTF_8);
    }
}
