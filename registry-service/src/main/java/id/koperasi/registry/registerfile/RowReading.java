package id.koperasi.registry.registerfile;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.registry.registerfile.RegisterRejection.FormulaInCell;
import id.koperasi.registry.registerfile.RegisterRejection.NotUnderstood;
import id.koperasi.registry.registerfile.RegisterRejection.ValueMissing;
import id.koperasi.registry.registerfile.RegisterRejection.ValueTooLong;
import id.koperasi.registry.registerfile.RegisterRow.Deed;
import id.koperasi.registry.registerfile.RegisterRow.Money;
import id.koperasi.registry.registerfile.RegisterRow.StatedAccount;
import id.koperasi.registry.registerfile.RegisterRow.StatedNumber;
import id.koperasi.registry.registerfile.RegisterRow.Where;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one line of a register and finds everything in it that cannot be understood. */
public final class RowReading {

    private static final int MOST_CHARACTERS = 200;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}]");
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{8,20}");
    private static final Map<Field, Field> NUMBERS = new EnumMap<>(Map.of(
            Field.NPWP, Field.NPWP_DATE,
            Field.NIB, Field.NIB_DATE,
            Field.NIK_KOPERASI, Field.NIK_KOPERASI_DATE));

    private final Heading heading;
    private final RegisterLine line;
    private final List<Fault> faults = new ArrayList<>();

    private RowReading(Heading heading, RegisterLine line) {
        this.heading = heading;
        this.line = line;
    }

    /** What a line says under this heading. */
    public static RegisterRow.Read read(Heading heading, RegisterLine line) {
        var reading = new RowReading(heading, line);
        RegisterRow row = reading.row();
        return new RegisterRow.Read(row, reading.faults);
    }

    private RegisterRow row() {
        Where where = where();
        String decree = required(Field.DECREE_NUMBER);
        LocalDate decreeOn = required(Field.DECREE_DATE) == null ? null : day(Field.DECREE_DATE);
        return new RegisterRow(
                where,
                text(Field.NAME),
                decree,
                decreeOn,
                new Deed(text(Field.DEED_NUMBER), day(Field.DEED_DATE), text(Field.NOTARY)),
                new Money(amount(Field.CAPITAL), amount(Field.PRINCIPAL_SAVINGS), amount(Field.MANDATORY_SAVINGS)),
                numbers(),
                account(),
                parsed(Field.MEMBERS, Values::count, "12"),
                text(Field.CHAIR),
                text(Field.TREASURER));
    }

    private Where where() {
        String code = parsed(Field.VILLAGE_CODE, Values::villageCode, "36.73.03.1007");
        var where = new Where(code, text(Field.VILLAGE), text(Field.DISTRICT), text(Field.REGENCY));
        if (code == null && faults.isEmpty() && !where.named()) {
            fault(Field.VILLAGE_CODE, new ValueMissing(heading.nameOf(Field.VILLAGE_CODE)));
        }
        return where;
    }

    private Map<Field, StatedNumber> numbers() {
        Map<Field, StatedNumber> numbers = new EnumMap<>(Field.class);
        NUMBERS.forEach((field, date) -> {
            String number = text(field);
            if (number != null) {
                numbers.put(field, new StatedNumber(Values.ungrouped(number), day(date)));
            }
        });
        return numbers;
    }

    private @Nullable StatedAccount account() {
        String number = text(Field.ACCOUNT_NUMBER);
        if (number == null) {
            return null;
        }
        String digits = Values.ungrouped(number);
        if (!ACCOUNT.matcher(digits).matches()) {
            fault(Field.ACCOUNT_NUMBER, new NotUnderstood(heading.nameOf(Field.ACCOUNT_NUMBER), "8-20 digit"));
        }
        String bank = required(Field.BANK);
        String code = bank == null ? null : Vocabulary.bank(bank);
        if (bank != null && code == null) {
            fault(Field.BANK, new NotUnderstood(heading.nameOf(Field.BANK), "BRI, 002"));
        }
        LocalDate openedOn = day(Field.ACCOUNT_DATE);
        return code == null ? null : new StatedAccount(code, digits, openedOn);
    }

    private @Nullable LocalDate day(Field field) {
        return parsed(field, Values::day, "2025-06-02");
    }

    private @Nullable Rupiah amount(Field field) {
        return parsed(field, Values::amount, "15000000");
    }

    private <T> @Nullable T parsed(Field field, Function<String, Optional<T>> reading, String example) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        Optional<T> value = reading.apply(text);
        if (value.isEmpty()) {
            fault(field, new NotUnderstood(heading.nameOf(field), example));
        }
        return value.orElse(null);
    }

    private @Nullable String required(Field field) {
        String text = heading.value(line, field);
        if (text == null) {
            fault(field, new ValueMissing(heading.nameOf(field)));
        }
        return text == null ? null : text(field);
    }

    private @Nullable String text(Field field) {
        String text = heading.value(line, field);
        if (text == null) {
            return null;
        }
        if (text.length() > MOST_CHARACTERS) {
            fault(field, new ValueTooLong(heading.nameOf(field), MOST_CHARACTERS));
            return null;
        }
        if (text.startsWith("=")) {
            fault(field, new FormulaInCell(heading.nameOf(field)));
            return null;
        }
        return CONTROL.matcher(text).replaceAll(" ").strip();
    }

    private void fault(Field field, RegisterRejection rejection) {
        var fault = new Fault(heading.nameOf(field), rejection);
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }
}
