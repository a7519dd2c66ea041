package id.koperasi.registry.identity;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.registry.cooperative.Particular;
import id.koperasi.registry.cooperative.ParticularKeeper;
import id.koperasi.registry.progress.Milestone;
import id.koperasi.registry.progress.Milestones;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Numbers that were recorded wrongly are told anew; what follows from the day of one follows. */
@ApplicationScoped
class KeptNumbers implements ParticularKeeper {

    private static final String DAY = "_ISSUED_ON";

    private final IdentityNumbers numbers;
    private final Milestones milestones;

    KeptNumbers(IdentityNumbers numbers, Milestones milestones) {
        this.numbers = numbers;
        this.milestones = milestones;
    }

    @Override
    public boolean keeps(Particular particular) {
        return particular.place() == Particular.Place.NUMBERS;
    }

    @Override
    public @Nullable String told(UUID cooperativeId, Particular particular) {
        return find(cooperativeId, particular)
                .map(number -> day(particular) ? number.issuedOn().toString() : number.number())
                .orElse(null);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(UUID cooperativeId, Particular particular, String value) {
        numbers.lock(cooperativeId);
        IdentityNumber number = find(cooperativeId, particular).orElseThrow();
        if (day(particular)) {
            number.wasIssuedOn(LocalDate.parse(value));
            milestones.moved(cooperativeId, number.kind().milestone(), number.issuedOn());
            moveIdentified(cooperativeId);
        } else {
            RegisteredNumbers.refusalOf(number.kind(), value).ifPresent(refusal -> {
                throw new RejectedException(refusal);
            });
            number.is(value);
        }
        numbers.flush();
    }

    private void moveIdentified(UUID cooperativeId) {
        List<IdentityNumber> all = numbers.of(cooperativeId);
        if (all.size() == NumberKind.values().length) {
            all.stream()
                    .map(IdentityNumber::issuedOn)
                    .max(LocalDate::compareTo)
                    .ifPresent(day -> milestones.moved(cooperativeId, Milestone.IDENTIFIED, day));
        }
    }

    private Optional<IdentityNumber> find(UUID cooperativeId, Particular particular) {
        String kind = particular.name().replace(DAY, "");
        return numbers.of(cooperativeId).stream()
                .filter(number -> number.kind().name().equals(kind))
                .findFirst();
    }

    private static boolean day(Particular particular) {
        return particular.name().endsWith(DAY);
    }
}
