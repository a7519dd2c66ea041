package id.koperasi.ledger.cashrule;

import id.koperasi.ledger.journal.Party;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises in what is written whether something was sold to members or to others. Whoever is not known is neither. */
final class PartyWords {

    private static final Pattern OTHERS = Pattern.compile(
            "\\b((non|bukan) ?anggota|(masyarakat|warga|pembeli|konsumen) umum|(ke|kepada|untuk) umum)\\b");
    private static final Pattern MEMBERS =
            Pattern.compile("\\b(kepada|ke|oleh|dari|untuk|bagi|pembeli) (para )?anggota\\b");

    private PartyWords() {}

    /** Whom they speak of; null when they do not say, or speak of both. */
    static @Nullable Party in(String words, boolean namesMember) {
        String plain = RuleWords.letters(words);
        boolean others = OTHERS.matcher(plain).find();
        boolean members = namesMember
                || MEMBERS.matcher(OTHERS.matcher(plain).replaceAll(" ")).find();
        if (others == members) {
            return null;
        }
        return others ? Party.NON_MEMBER : Party.MEMBER;
    }
}
