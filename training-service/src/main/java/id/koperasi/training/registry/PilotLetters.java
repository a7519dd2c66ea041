package id.koperasi.training.registry;

import id.koperasi.training.registry.RegistryEvent.PilotDesignated;
import id.koperasi.training.registry.RegistryEvent.PilotWithdrawn;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The letters by which offices name a cooperative a pilot; the last word on each counts. */
@ApplicationScoped
class PilotLetters {

    /** It was heard before letters had ids: by its number, or, where that was not kept either, by its day or as the only one. */
    private static final String KNOWN = """
            update pilot_designation d
               set letter_id = :letter, letter_number = :number
             where d.cooperative_id = :cooperative and d.letter_id is null
               and (d.letter_number = :number
                    or d.letter_number is null and d.designated_on = coalesce(cast(:day as date), d.designated_on))
               and not exists (select from pilot_designation o
                                where o.cooperative_id = :cooperative and o.letter_id = :letter)""";

    private static final String DESIGNATED = """
            insert into pilot_designation as d (cooperative_id, letter_id, letter_number, designated_on)
            values (:cooperative, :letter, :number, :day)
                on conflict (cooperative_id, letter_id) do update
               set letter_number = excluded.letter_number,
                   designated_on = case when excluded.letter_id is null
                                        then least(d.designated_on, excluded.designated_on)
                                        else excluded.designated_on end""";

    private static final String WITHDRAWN = """
            insert into pilot_designation (cooperative_id, letter_id, letter_number, withdrawn_on)
            values (:cooperative, :letter, :number, :day)
                on conflict (cooperative_id, letter_id) do update set withdrawn_on = excluded.withdrawn_on""";

    private final Session database;

    PilotLetters(Session database) {
        this.database = database;
    }

    void designated(PilotDesignated told) {
        keep(KNOWN, told.cooperativeId(), told.letterId(), told.letterNumber(), told.designatedOn());
        keep(DESIGNATED, told.cooperativeId(), told.letterId(), told.letterNumber(), told.designatedOn());
    }

    void withdrawn(PilotWithdrawn told) {
        keep(KNOWN, told.cooperativeId(), told.letterId(), told.letterNumber(), null);
        keep(WITHDRAWN, told.cooperativeId(), told.letterId(), told.letterNumber(), told.withdrawnOn());
    }

    private void keep(
            String statement, UUID cooperative, @Nullable UUID letter, String number, @Nullable LocalDate day) {
        database.createNativeMutationQuery(statement)
                .setParameter("cooperative", cooperative)
                .setParameter("letter", letter, UUID.class)
                .setParameter("number", number)
                .setParameter("day", day, LocalDate.class)
                .executeUpdate();
    }
}
