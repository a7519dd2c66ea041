package id.koperasi.funding.person;

import id.koperasi.funding.person.PersonEvent.PersonCorrected;
import id.koperasi.platform.event.EventEnvelope;
import id.koperasi.platform.event.EventListener;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

/**
 * Under his right reference somebody holds the offices he held, his certificates count, and what he signed and did binds him:
 * else he could act no more, and nobody would see that he decides on what is his own.
 */
@ApplicationScoped
class HearingOfPersons implements EventListener<PersonEvent> {

    private static final String CORRECT = "select 1 from correct_person(:cooperative, :from, :to)";

    private final Session database;

    HearingOfPersons(Session database) {
        this.database = database;
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
        }
    }
}
