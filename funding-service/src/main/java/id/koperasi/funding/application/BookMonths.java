package id.koperasi.funding.application;

import id.koperasi.funding.fact.Fact;
import id.koperasi.funding.fact.FactKind;
import id.koperasi.funding.fact.Facts;
import id.koperasi.funding.programme.ProgrammeVersion;
import id.koperasi.funding.programme.ScoredFact;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;

/** For how many whole months a cooperative has kept its books here. */
@ApplicationScoped
class BookMonths implements Figures {

    private final Facts facts;

    BookMonths(Facts facts) {
        this.facts = facts;
    }

    @Override
    public ScoredFact fact() {
        return ScoredFact.BOOK_MONTHS;
    }

    @Override
    public Optional<Figure> of(Application application, ProgrammeVersion version, LocalDate day) {
        return facts.of(application.cooperativeId()).stream()
                .filter(fact -> fact.kind() == FactKind.BOOKS_OPEN && fact.countsOn(day))
                .min(Comparator.comparing(Fact::since))
                .map(opened -> new Figure(
                        BigDecimal.valueOf(ChronoUnit.MONTHS.between(opened.since(), day)),
                        opened.eventType() + " " + opened.eventId()));
    }
}
