package id.koperasi.registry.registerfile;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.registry.cooperative.PlainText;
import id.koperasi.registry.profile.Management;
import id.koperasi.registry.profile.StatedProfile;
import id.koperasi.registry.registerfile.RegisterRow.Deed;
import id.koperasi.registry.registerfile.RegisterRow.Money;
import id.koperasi.registry.registerfile.RegisterRow.StatedAccount;
import id.koperasi.registry.registerfile.RegisterRow.StatedNumber;
import id.koperasi.registry.registerfile.RegisterRow.Where;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one line of a register and finds everything in it that cannot be understood. */
public final class RowReading {

    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{8,20}");
    private static final int MOST_OF_WORDS = 100;
    private static final int MOST_OF_ADDRESS = 300;
    private static final int MOST_OF_SENTENCES = 1_000;
    private static final Map<Field, Field> NUMBERS = new EnumMap<>(Map.of(
            Field.NPWP, Field.NPWP_DATE,
            Field.NIB, Field.NIB_DATE,
            Field.NIK_KOPERASI, Field.NIK_KOPERASI_DATE));

    private final CellReading<Field> cells;

    private RowReading(CellReading<Field> cells) {
        this.cells = cells;
    }

    /** What a line says under this heading. */
    public static RegisterRow.Read read(Heading heading, RegisterLine line) {
        CellReading<Field> cells = heading.reading(line);
        RegisterRow row = new RowReading(cells).row();
        return new RegisterRow.Read(row, cells.faults());
    }

    private RegisterRow row() {
        Where where = where();
        String reference = cells.text(Field.REFERENCE);
        String name = cells.text(Field.NAME);
        String decree = decree(name, reference != null && where.code() != null);
        return new RegisterRow(
                reference,
                where,
                name,
                decree,
                day(Field.DECREE_DATE),
                new Deed(cells.text(Field.DEED_NUMBER), day(Field.DEED_DATE), cells.text(Field.NOTARY)),
                new Money(amount(Field.CAPITAL), amount(Field.PRINCIPAL_SAVINGS), amount(Field.MANDATORY_SAVINGS)),
                numbers(),
                account(),
                cells.parsed(Field.MEMBERS, Values::count, "12"),
                cells.text(Field.CHAIR),
                cells.text(Field.TREASURER),
                profile());
    }

    /** What of it cannot be kept is left out: the row is good without. */
    private StatedProfile profile() {
        return new StatedProfile(
                words(Field.ADDRESS, MOST_OF_ADDRESS),
                Optional.ofNullable(words(Field.POSTAL_CODE, MOST_OF_WORDS))
                        .filter(code -> code.matches(StatedProfile.POSTAL_CODE))
                        .orElse(null),
                words(Field.CATEGORY, MOST_OF_WORDS),
                words(Field.APPROVED_BY, MOST_OF_WORDS),
                words(Field.ABOUT, MOST_OF_SENTENCES),
                Optional.ofNullable(words(Field.MANAGEMENT, MOST_OF_WORDS))
                        .flatMap(Management::of)
                        .orElse(null));
    }

    /** Words that are no longer than these and hold no number of a citizen. */
    private @Nullable String words(Field field, int most) {
        String text = cells.optional(field, most);
        return text == null || !text.matches(PlainText.NO_NIK) ? null : text;
    }

    /** A row that tells no decree tells a name, or in which village a cooperative of a reference is. */
    private @Nullable String decree(@Nullable String name, boolean refers) {
        return name != null || refers ? cells.text(Field.DECREE_NUMBER) : cells.required(Field.DECREE_NUMBER);
    }

    private Where where() {
        String code = cells.parsed(Field.VILLAGE_CODE, Values::villageCode, "36.73.03.1007");
        var where = new Where(
                code,
                cells.text(Field.VILLAGE),
                cells.text(Field.DISTRICT),
                cells.text(Field.REGENCY),
                cells.text(Field.PROVINCE));
        boolean findable = where.named() || cells.has(Field.NAME) || cells.has(Field.REFERENCE);
        if (code == null && cells.faults().isEmpty() && !findable) {
            cells.missing(Field.VILLAGE_CODE);
        }
        return where;
    }

    private Map<Field, StatedNumber> numbers() {
        Map<Field, StatedNumber> numbers = new EnumMap<>(Field.class);
        NUMBERS.forEach((field, date) -> {
            String number = cells.text(field);
            if (number != null) {
                numbers.put(field, new StatedNumber(Values.ungrouped(number), day(date)));
            }
        });
        return numbers;
    }

    private @Nullable StatedAccount account() {
        String number = cells.text(Field.ACCOUNT_NUMBER);
        if (number == null) {
            return null;
        }
        String digits = Values.ungrouped(number);
        if (!ACCOUNT.matcher(digits).matches()) {
            cells.notUnderstood(Field.ACCOUNT_NUMBER, "8-20 digit");
        }
        String bank = cells.required(Field.BANK);
        String code = bank == null ? null : Vocabulary.bank(bank);
        if (bank != null && code == null) {
            cells.notUnderstood(Field.BANK, "BRI, 002");
        }
        LocalDate openedOn = day(Field.ACCOUNT_DATE);
        return code == null ? null : new StatedAccount(code, digits, openedOn);
    }

    private @Nullable LocalDate day(Field field) {
        return cells.parsed(field, Values::day, "2025-06-02");
    }

    private @Nullable Rupiah amount(Field field) {
        return cells.parsed(field, Values::amount, "15000000");
    }
}
