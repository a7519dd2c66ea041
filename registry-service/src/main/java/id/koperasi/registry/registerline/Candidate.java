package id.koperasi.registry.registerline;

import id.koperasi.registry.identity.NumberKind;
import id.koperasi.registry.region.Village;
import id.koperasi.registry.registerfile.Fault;
import id.koperasi.registry.registerfile.Field;
import id.koperasi.registry.registerfile.RegisterLine;
import id.koperasi.registry.registerfile.RegisterRow;
import id.koperasi.registry.registerfile.RegisterRow.StatedNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line of a register before it is judged.
 *
 * @param line as it stands there
 * @param row what it says
 * @param village where that is, when it is certain
 * @param decree the number of the decree in its one spelling
 * @param trace what the number of its account is found by
 * @param fingerprint by which the same row is known again
 * @param villages which villages the names may mean, where that is not certain
 * @param placed where the reference of the ministry was said to be before
 * @param faults everything in it that breaks a rule
 */
public record Candidate(
        RegisterLine line,
        RegisterRow row,
        @Nullable Village village,
        String decree,
        @Nullable String trace,
        Fingerprint fingerprint,
        List<String> villages,
        @Nullable String placed,
        List<Fault> faults) {

    private static final Map<NumberKind, Field> FIELDS = new EnumMap<>(Map.of(
            NumberKind.NPWP, Field.NPWP,
            NumberKind.NIB, Field.NIB,
            NumberKind.NIK_KOPERASI, Field.NIK_KOPERASI));

    public Candidate {
        villages = List.copyOf(villages);
        faults = List.copyOf(faults);
    }

    static Field fieldOf(NumberKind kind) {
        return Objects.requireNonNull(FIELDS.get(kind));
    }

    @Nullable StatedNumber number(NumberKind kind) {
        return row.numbers().get(fieldOf(kind));
    }

    /** What the row does not tell without which there is no legal entity. */
    List<Missing> missing() {
        List<Missing> missing = new ArrayList<>();
        if (decree.isEmpty()) {
            missing.add(Missing.DECREE_NUMBER);
        }
        if (row.decreeOn() == null) {
            missing.add(Missing.DECREE_DATE);
        }
        return missing;
    }

    /** The day of the decree, which a candidate without faults has that lacks nothing. */
    public LocalDate decreeOn() {
        return Objects.requireNonNull(row.decreeOn());
    }
}
