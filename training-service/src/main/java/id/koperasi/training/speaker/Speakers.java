package id.koperasi.training.speaker;

import id.koperasi.training.region.Region;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The pool of speakers (narasumber). */
@ApplicationScoped
class Speakers {

    private static final String REGISTER = """
            insert into speaker (id, name, organisation, region_code, expertise, account)
            values (:id, :name, :organisation, :region, string_to_array(:expertise, chr(10)), :account)
                on conflict (organisation, name) do nothing""";

    private static final String LIST = """
            select id, name, organisation, region_code, array_to_string(expertise, chr(10)), account
              from speaker
             where region_code >= :from and region_code < :until and (region_code, id) > (:afterRegion, :after)
               and (:subject = '' or :subject = any (expertise))
             order by region_code, id
             limit :most""";

    private static final String FIND = """
            select id, name, organisation, region_code, array_to_string(expertise, chr(10)), account
              from speaker
             where id = :id""";

    private static final String TIE = "update speaker set account = :account where id = :id";

    private static final String KNOWN = "select id from speaker where id in (:speakers)";

    private static final String DISMISS = "delete from lesson_speaker where session_id = :session and lesson = :lesson";

    private static final String NAME =
            "insert into lesson_speaker (session_id, lesson, speaker_id) values (:session, :lesson, :speaker)";

    private final Session database;

    Speakers(Session database) {
        this.database = database;
    }

    /** Somebody who speaks; what he can speak about is one subject a line. He signs in as a trainer with his account. */
    record Speaker(
            UUID id,
            String name,
            String organisation,
            String regionCode,
            String expertise,
            @Nullable String account) {

        List<String> subjects() {
            return expertise.lines().toList();
        }
    }

    /** Takes somebody into the pool; false when he is in it. */
    boolean register(Speaker speaker) {
        return database.createNativeMutationQuery(REGISTER)
                        .setParameter("id", speaker.id())
                        .setParameter("name", speaker.name())
                        .setParameter("organisation", speaker.organisation())
                        .setParameter("region", speaker.regionCode())
                        .setParameter("expertise", speaker.expertise())
                        .setParameter("account", speaker.account(), String.class)
                        .executeUpdate()
                == 1;
    }

    List<Speaker> of(Optional<Region> region, @Nullable String subject, String afterRegion, UUID after, int most) {
        return database.createNativeQuery(LIST, Speaker.class)
                .setParameter("from", region.map(Region::code).orElse(""))
                .setParameter("until", region.map(Region::end).orElse("~"))
                .setParameter("subject", subject == null ? "" : subject)
                .setParameter("afterRegion", afterRegion)
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultList();
    }

    Optional<Speaker> find(UUID id) {
        return database.createNativeQuery(FIND, Speaker.class)
                .setParameter("id", id)
                .uniqueResultOptional();
    }

    /** From now on the speaker signs in with this account, and with no other. */
    void tie(UUID id, String account) {
        database.createNativeMutationQuery(TIE)
                .setParameter("id", id)
                .setParameter("account", account)
                .executeUpdate();
    }

    /** Those of these who are in the pool. */
    List<UUID> known(Collection<UUID> speakers) {
        return database.createNativeQuery(KNOWN, UUID.class)
                .setParameterList("speakers", speakers)
                .getResultList();
    }

    /** Names the speakers of a lesson instead of those before. */
    void name(UUID session, int lesson, Collection<UUID> speakers) {
        database.createNativeMutationQuery(DISMISS)
                .setParameter("session", session)
                .setParameter("lesson", lesson)
                .executeUpdate();
        for (UUID speaker : speakers) {
            database.createNativeMutationQuery(NAME)
                    .setParameter("session", session)
                    .setParameter("lesson", lesson)
                    .setParameter("speaker", speaker)
                    .executeUpdate();
        }
    }
}
