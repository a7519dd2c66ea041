package id.koperasi.registry.amendment;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.amendment.AmendmentRejection.AnotherForm;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.DecreeNumber;
import id.koperasi.registry.cooperative.Particular;
import id.koperasi.registry.cooperative.Route;
import id.koperasi.registry.naming.NameRule;
import id.koperasi.registry.naming.Names;
import id.koperasi.registry.naming.Names.Named;
import id.koperasi.registry.region.Village;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the value of a particular, holds it against its rules and gives it the one form in which it is kept. */
@ApplicationScoped
class Values {

    private final StatedDates dates;
    private final Names names;

    Values(StatedDates dates, Names names) {
        this.dates = dates;
        this.names = names;
    }

    String settled(TellAnew command, CooperativeProfile cooperative, Village village) {
        String value = command.value().strip();
        return switch (command.particular().form()) {
            case DATE -> date(value, command.particular(), cooperative).toString();
            case RUPIAH -> amount(value, command.particular());
            case ROUTE -> route(value, command.particular());
            case TEXT ->
                command.particular() == Particular.NAME
                        ? name(value, command.effectiveOn(), cooperative, village)
                        : text(value, command.particular(), cooperative);
        };
    }

    private LocalDate date(String value, Particular particular, CooperativeProfile cooperative) {
        try {
            LocalDate date = LocalDate.parse(value);
            if (date.getYear() < 1 || date.getYear() > 9999) {
                throw new RejectedException(new AnotherForm(particular, particular.form()));
            }
            dates.mustHaveCome(date, cooperative.zone());
            return date;
        } catch (DateTimeParseException e) {
            throw new RejectedException(new AnotherForm(particular, particular.form()));
        }
    }

    private static String amount(String value, Particular particular) {
        try {
            Rupiah amount = Rupiah.parse(new BigDecimal(value));
            if (amount.isPositive()) {
                return amount.toBigDecimal().toPlainString();
            }
        } catch (ArithmeticException | IllegalArgumentException e) {
            throw new RejectedException(new AnotherForm(particular, particular.form()));
        }
        throw new RejectedException(new AnotherForm(particular, particular.form()));
    }

    private static String route(String value, Particular particular) {
        return Arrays.stream(Route.values())
                .map(Route::name)
                .filter(value::equals)
                .findFirst()
                .orElseThrow(() -> new RejectedException(new AnotherForm(particular, particular.form())));
    }

    private static String text(String value, Particular particular, CooperativeProfile cooperative) {
        boolean knownSeries = cooperative.route() == Route.NEW;
        if (particular == Particular.DECREE_NUMBER) {
            return knownSeries ? DecreeNumber.settled(value) : DecreeNumber.lenient(value);
        }
        if (particular == Particular.AMENDMENT_DECREE_NUMBER || particular == Particular.REACTIVATION_NUMBER) {
            return DecreeNumber.lenient(value);
        }
        return value;
    }

    /** By the rules of the day from which on it is called so: from the start, that of its decree. */
    String name(String value, @Nullable LocalDate effectiveOn, CooperativeProfile cooperative, Village village) {
        LocalDate day = Optional.ofNullable(effectiveOn)
                .or(() -> Optional.ofNullable(cooperative.formedOn()))
                .orElseGet(() -> dates.today(cooperative.zone()));
        List<NameRule> broken = names.brokenBy(new Named(value, village, day), cooperative.id());
        if (!broken.isEmpty()) {
            throw new RejectedException(broken.getFirst());
        }
        return value;
    }
}
