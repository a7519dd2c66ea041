package id.koperasi.registry.naming;

import id.koperasi.registry.naming.NameRule.AddsMore;
import id.koperasi.registry.naming.NameRule.BeginsOtherwise;
import id.koperasi.registry.naming.NameRule.VillageMissing;
import id.koperasi.registry.naming.NamingRules.Words;
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

    /**
     * Takes a name apart by the words of a day; one beside the first of its village may add words of its own. The name that
     * is due to the village needs no look.
     */
    static NameForm of(String name, Village village, boolean beside, Words words) {
        if (name.equalsIgnoreCase(village.cooperativeName())) {
            return settled(List.of());
        }
        List<String> beginnings = words.beginnings(village.urban());
        String rest = afterOneOf(beginnings, "", name);
        if (rest == null) {
            return settled(List.of(new BeginsOtherwise(beginnings.getFirst())));
        }
        if (!startsWithWords(rest, village.name())) {
            return settled(List.of(new VillageMissing(village.name())));
        }
        return ofAddition(without(rest, village.name()), village, beside, words.district());
    }

    private static NameForm ofAddition(String addition, Village village, boolean beside, List<String> before) {
        String afterDistrict = afterOneOf(before, " " + village.district(), addition);
        String left = afterDistrict == null ? addition : afterDistrict;
        boolean regency = startsWithWords(left, village.regency());
        left = regency ? without(left, village.regency()) : left;
        if (left.equals(village.code())) {
            return settled(List.of());
        }
        if (!left.isEmpty()) {
            return settled(beside ? List.of() : List.of(new AddsMore(left)));
        }
        return new NameForm(
                List.of(),
                false,
                afterDistrict == null ? null : village.district(),
                regency ? village.regency() : null);
    }

    /** What follows one of these words and an ending; null when the text begins with none of them. */
    private static @Nullable String afterOneOf(List<String> words, String ending, String text) {
        return words.stream()
                .map(word -> word + ending)
                .filter(start -> startsWithWords(text, start))
                .findFirst()
                .map(start -> without(text, start))
                .orElse(null);
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
