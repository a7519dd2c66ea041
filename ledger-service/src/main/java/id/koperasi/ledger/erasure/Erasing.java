package id.koperasi.ledger.erasure;

import id.koperasi.ledger.member.Member;
import id.koperasi.ledger.member.Members;
import id.koperasi.ledger.member.SealedFields;
import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Erases people who are no members, or no longer: the keys of what is sealed about them are destroyed and their names
 * leave what was written. Who is a member waits, for the book of members names him (UU 25/1992, art. 17), until he leaves.
 */
@ApplicationScoped
public class Erasing {

    private static final String ERASE = "select erase_person(:cooperative, :person, :name, :asker, :letter, :moment)";
    private static final String ASKED = """
            select count(*)
              from erasure
             where cooperative_id = :cooperative and person = :person and erased_at is null""";

    private final EntityManager entities;
    private final Members members;
    private final SealedFields sealed;
    private final BusinessClock clock;

    Erasing(EntityManager entities, Members members, SealedFields sealed, BusinessClock clock) {
        this.entities = entities;
        this.members = members;
        this.sealed = sealed;
        this.clock = clock;
    }

    /** What became of the wish. */
    enum Outcome {
        ERASED,
        ERASED_ALREADY,
        WAITS,
        NO_BOOK
    }

    /**
     * Erases somebody, or notes that he is to be erased when he leaves.
     *
     * @param asker who asked; null when the registry told of it
     * @param letter the letter of the person, by its number
     */
    @Transactional
    Outcome erase(UUID cooperativeId, PersonReference person, @Nullable String asker, String letter) {
        String name = members.find("key.cooperativeId = ?1 and person = ?2", cooperativeId, person.value())
                .firstResultOptional()
                .map(member -> sealed.nameOf(cooperativeId, member))
                .filter(written -> !written.equals(SealedFields.ERASED))
                .orElse("");
        String code = (String) entities.createNativeQuery(ERASE, String.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("person", person.value())
                .setParameter("name", name)
                .setParameter("asker", asker)
                .setParameter("letter", letter)
                .setParameter("moment", clock.now())
                .getSingleResult();
        return switch (code) {
            case "erased" -> Outcome.ERASED;
            case "erased-already" -> Outcome.ERASED_ALREADY;
            case "waits" -> Outcome.WAITS;
            case "no-book" -> Outcome.NO_BOOK;
            default -> throw new IllegalStateException("an erasure ended as " + code);
        };
    }

    /** A member left; if his erasure waits, now is its time. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void left(UUID cooperativeId, Member member) {
        long asked = (Long) entities.createNativeQuery(ASKED, Long.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("person", member.person().value())
                .getSingleResult();
        if (asked > 0) {
            erase(cooperativeId, member.person(), null, "");
        }
    }
}
