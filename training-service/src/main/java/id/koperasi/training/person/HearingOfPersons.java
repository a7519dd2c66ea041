package id.koperasi.training.person;

import id.koperasi.platform.event.EventEnvelope;
import id.koperasi.platform.event.EventListener;
import id.koperasi.training.person.PersonEvent.PersonCorrected;
import id.koperasi.training.person.PersonEvent.PersonErased;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

/** What somebody has learned stays his under another reference, and is nobody's by name when he is erased. */
@ApplicationScoped
class HearingOfPersons implements EventListener<PersonEvent> {

    private static final String CORRECT = "select 1 from correct_person(:cooperative, :from, :to)";

    private final Session database;
    private final ErasingPersons erasing;

    HearingOfPersons(Session database, ErasingPersons erasing) {
        this.database = database;
        this.erasing = erasing;
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
            case PersonErased e -> erasing.erase(e);
        }
    }
}
