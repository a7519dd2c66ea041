package id.koperasi.registry.registerline;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.DateRejection.DateOutOfOrder;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.cooperative.RegisteredCooperatives;
import id.koperasi.registry.identity.NumberKind;
import id.koperasi.registry.identity.RegisteredNumbers;
import id.koperasi.registry.registerfile.Fault;
import id.koperasi.registry.registerfile.Field;
import id.koperasi.registry.registerfile.Heading;
import id.koperasi.registry.registerfile.RegisterRow;
import id.koperasi.registry.registerfile.RegisterRow.StatedNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of decrees, days and numbers that a line keeps or breaks by itself. */
@ApplicationScoped
class LineRules {

    private final StatedDates dates;

    LineRules(StatedDates dates) {
        this.dates = dates;
    }

    /** The number of the decree in its one spelling. */
    static String decree(Heading heading, RegisterRow row, List<Fault> faults) {
        String number = row.decreeNumber();
        if (number == null) {
            return ""; // kept as incomplete, which is for the judge to say
        }
        try {
            return RegisteredCooperatives.settledDecree(
                    number, Optional.ofNullable(row.decreeOn()).orElse(LocalDate.EPOCH));
        } catch (RejectedException e) {
            faults.add(new Fault(heading.nameOf(Field.DECREE_NUMBER), e.rejection()));
            return number;
        }
    }

    /** Every day has come where the village is, and the deed does not come after the decree. */
    void days(Heading heading, RegisterRow row, IndonesianZone zone, List<Fault> faults) {
        statedDays(row).forEach((field, day) -> {
            try {
                dates.mustHaveCome(day, zone);
            } catch (RejectedException e) {
                faults.add(new Fault(heading.nameOf(field), e.rejection()));
            }
        });
        LocalDate signedOn = row.deed().signedOn();
        if (signedOn != null && row.decreeOn() != null && row.decreeOn().isBefore(signedOn)) {
            faults.add(new Fault(heading.nameOf(Field.DECREE_DATE), new DateOutOfOrder(row.decreeOn(), signedOn)));
        }
    }

    /** Every number of an authority has the form of its kind. */
    static void numbers(Heading heading, RegisterRow row, List<Fault> faults) {
        for (NumberKind kind : NumberKind.values()) {
            Field field = Candidate.fieldOf(kind);
            StatedNumber stated = row.numbers().get(field);
            if (stated != null) {
                RegisteredNumbers.refusalOf(kind, stated.number())
                        .ifPresent(refusal -> faults.add(new Fault(heading.nameOf(field), refusal)));
            }
        }
    }

    private static Map<Field, LocalDate> statedDays(RegisterRow row) {
        Map<Field, LocalDate> days = new HashMap<>();
        put(days, Field.DECREE_DATE, row.decreeOn());
        put(days, Field.DEED_DATE, row.deed().signedOn());
        put(
                days,
                Field.ACCOUNT_DATE,
                row.account() == null ? null : row.account().openedOn());
        row.numbers().forEach((field, number) -> put(days, dateOf(field), number.issuedOn()));
        return days;
    }

    private static Field dateOf(Field number) {
        return Field.valueOf(number.name() + "_DATE");
    }

    private static void put(Map<Field, LocalDate> days, Field field, @Nullable LocalDate day) {
        if (day != null) {
            days.put(field, day);
        }
    }
}
