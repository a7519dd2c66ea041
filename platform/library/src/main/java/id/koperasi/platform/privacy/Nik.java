package id.koperasi.platform.privacy;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.LocalDate;
import java.time.Month;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The number every citizen has for life (Nomor Induk Kependudukan): district of the first registration,
 * day of birth (a woman's plus 40), month, year without its century, serial number.
 */
@JsonDeserialize(using = SensitiveJson.NikReader.class)
@Schema(
        type = SchemaType.STRING,
        description = "Citizen's number (NIK), sixteen digits in a request; in a reply masked as 32************01",
        examples = "3673030101709908")
public final class Nik implements Sensitive {

    /** What the day in a NIK says about its holder. */
    public enum Sex {
        FEMALE,
        MALE
    }

    private static final Pattern FORM = Pattern.compile("[0-9]{16}");
    private static final int ADDED_FOR_WOMEN = 40;

    private final String digits;

    private Nik(String digits) {
        this.digits = digits;
    }

    /**
     * Takes exactly sixteen digits.
     *
     * @throws RefusedValueException with the first {@link NikRefusal} that applies
     */
    public static Nik parse(String digits) {
        if (!FORM.matcher(digits).matches()) {
            throw new RefusedValueException(NikRefusal.LENGTH);
        }
        Nik nik = new Nik(digits);
        nik.checkDate();
        if (nik.number(12, 16) == 0) {
            throw new RefusedValueException(NikRefusal.SERIAL);
        }
        return nik;
    }

    private void checkDate() {
        if (day() < 1 || day() > 31) {
            throw new RefusedValueException(NikRefusal.DAY);
        }
        if (number(8, 10) < 1 || number(8, 10) > 12) {
            throw new RefusedValueException(NikRefusal.MONTH);
        }
        // The century is unknown, and 1900 was no leap year, but 2000 was: every fourth year may be one.
        boolean mayBeLeap = number(10, 12) % 4 == 0;
        if (day() > Month.of(number(8, 10)).length(mayBeLeap)) {
            throw new RefusedValueException(NikRefusal.DATE);
        }
    }

    /** The district of first registration as its official code, {@code 32.01.07}; it may no longer exist. */
    public String districtCode() {
        return digits.substring(0, 2) + "." + digits.substring(2, 4) + "." + digits.substring(4, 6);
    }

    /** What in this number does not fit the date of birth and the sex that somebody stated. */
    public Set<NikWarning> warnings(LocalDate bornOn, Sex sex) {
        var warnings = EnumSet.noneOf(NikWarning.class);
        boolean sameDate = bornOn.getDayOfMonth() == day()
                && bornOn.getMonthValue() == number(8, 10)
                && bornOn.getYear() % 100 == number(10, 12);
        if (!sameDate) {
            warnings.add(NikWarning.BIRTH_DATE_DIFFERS);
        }
        if (sex != sex()) {
            warnings.add(NikWarning.SEX_DIFFERS);
        }
        return warnings;
    }

    @Override
    public String masked() {
        return digits.substring(0, 2) + "************" + digits.substring(14);
    }

    @Override
    public String reveal() {
        return digits;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Nik nik && nik.digits.equals(digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    /** The mask. */
    @Override
    public String toString() {
        return masked();
    }

    /** What the day in it says about its holder; a warning where it matters, never a refusal. */
    public Sex sex() {
        return number(6, 8) > ADDED_FOR_WOMEN ? Sex.FEMALE : Sex.MALE;
    }

    private int day() {
        int day = number(6, 8);
        return day > ADDED_FOR_WOMEN ? day - ADDED_FOR_WOMEN : day;
    }

    private int number(int from, int to) {
        return Integer.parseInt(digits, from, to, 10);
    }
}
