package id.koperasi.funding.person;

import id.koperasi.funding.person.PersonEvent.PersonCorrected;
import id.koperasi.funding.person.PersonEvent.PersonErased;
import id.koperasi.platform.erasure.TakingNamesOut;
import id.koperasi.platform.event.EventEnvelope;
import id.koperasi.platform.event.EventListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Under his right reference somebody holds the offices he held, his certificates count, and what he signed and did binds him:
 * else he could act no more, and nobody would see that he decides on what is his own. Erased, he is named no more in what
 * people wrote; no name of his is kept here beside that.
 */
@ApplicationScoped
class HearingOfPersons implements EventListener<PersonEvent> {

    private static final String CORRECT = "select 1 from correct_person(:cooperative, :from, :to)";

    private static final String THINGS = """
            select id from application where cooperative_id = :cooperative
             union
            select id from loan where cooperative_id = :cooperative
             union
            select id from grant_allocation where cooperative_id = :cooperative""";

    private final Session database;
    private final TakingNamesOut takingOut;

    HearingOfPersons(Session database, TakingNamesOut takingOut) {
        this.database = database;
        this.takingOut = takingOut;
    }

    @Override
    public Class<PersonEvent> hears() {
        return PersonEvent.class;
    }

    @Override
    public void on(PersonEvent event, EventEnvelope envelope) {
        switch (event) {
            case PersonCorrected e ->
                database.createNativeQuery(CORRECT, Integer.class)
                        .setParameter("cooperative", e.cooperativeId())
                        .setParameter("from", e.from().value())
                        .setParameter("to", e.to().value())
                        .getSingleResult();
            case PersonErased e -> takingOut.of(e.cooperativeId(), things(e.cooperativeId()), e.marked());
        }
    }

    /** What replies may be about beside the cooperative. */
    private List<UUID> things(UUID cooperative) {
        return database.createNativeQuery(THINGS, UUID.class)
                .setParameter("cooperative", cooperative)
                .getResultList();
    }
}
