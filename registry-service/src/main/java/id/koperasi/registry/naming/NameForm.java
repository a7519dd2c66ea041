package id.koperasi.registry.naming;

import id.koperasi.registry.naming.NameRule.AddsMore;
import id.koperasi.registry.naming.NameRule.BeginsOtherwise;
import id.koperasi.registry.naming.NameRule.VillageMissing;
import id.koperasi.registry.region.Village;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A name taken apart and held against its village alone.
 *
 * @param broken what breaks a rule already
 * @param certain whether it says by itself which village is meant
 * @param district the district that it adds
 * @param regency the regency that it adds
 */
record NameForm(
        List<NameRule> broken,
        boolean certain,
        @Nullable String district,
        @Nullable String regency) {

    /** Takes a name apart; one beside the first of its village may add words of its own. */
    static NameForm of(String name, Village village, boolean beside) {
        String beginning = village.urban() ? "Koperasi Kelurahan Merah Putih" : "Koperasi Desa Merah Putih";
        if (!startsWithWords(name, beginning)) {
            return settled(List.of(new BeginsOtherwise(beginning)));
        }
        String rest = without(name, beginning);
        if (!startsWithWords(rest, village.name())) {
            return settled(List.of(new VillageMissing(village.name())));
        }
        if (name.equalsIgnoreCase(village.cooperativeName())) {
            return settled(List.of());
        }
        return ofAddition(without(rest, village.name()), village, beside);
    }

    private static NameForm ofAddition(String addition, Village village, boolean beside) {
        String left = addition;
        boolean district = startsWithWords(left, "Kecamatan " + village.district());
        left = district ? without(left, "Kecamatan " + village.district()) : left;
        boolean regency = startsWithWords(left, village.regency());
        left = regency ? without(left, village.regency()) : left;
        if (left.equals(village.code())) {
            return settled(List.of());
        }
        if (!left.isEmpty()) {
            return settled(beside ? List.of() : List.of(new AddsMore(left)));
        }
        return new NameForm(List.of(), false, district ? village.district() : null, regency ? village.regency() : null);
    }

    private static NameForm settled(List<NameRule> broken) {
        return new NameForm(broken, true, null, null);
    }

    private static boolean startsWithWords(String text, String words) {
        String lower = text.toLowerCase(Locale.ROOT);
        String start = words.toLowerCase(Locale.ROOT);
        return lower.equals(start) || lower.startsWith(start + " ");
    }

    private static String without(String text, String words) {
        return text.substring(words.length()).strip();
    }
}
