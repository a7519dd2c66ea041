package id.koperasi.ledger.cashrule;

import id.koperasi.ledger.member.MemberNames.NamedMember;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises members in what is written beside a payment: by their number, or by their whole name. */
final class MemberWords {

    private static final Pattern NUMBER = Pattern.compile(
            "(?i)(?:anggota|agt|no\\.?\\s*agt)\\W{0,3}(?:no|nomor|nomer)?\\W{0,3}(\\d{1,6})(?!\\d|\\s*(?:orang|org|bulan|bln))");

    private final Map<Long, NamedMember> byNumber = new HashMap<>();
    private final List<NamedMember> members;

    MemberWords(List<NamedMember> members) {
        this.members = members;
        members.forEach(member -> byNumber.put(member.number(), member));
    }

    /** Who is meant; nobody when several are, or none. */
    Optional<NamedMember> in(String words) {
        Matcher number = NUMBER.matcher(words);
        if (number.find()) {
            return Optional.ofNullable(byNumber.get(Long.parseLong(number.group(1))));
        }
        String plain = " " + plain(words) + " ";
        List<NamedMember> named = members.stream()
                .filter(member -> plain.contains(" " + plain(member.name()) + " "))
                .toList();
        List<NamedMember> longest = named.stream()
                .filter(member -> named.stream().noneMatch(other -> covers(other, member)))
                .toList();
        return longest.size() == 1 ? Optional.of(longest.getFirst()) : Optional.empty();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** Whoever is called Siti Aminah is not Siti. */
    private static boolean covers(NamedMember other, NamedMember member) {
        String longer = " " + plain(other.name()) + " ";
        String shorter = " " + plain(member.name()) + " ";
        return longer.length() > shorter.length() && longer.contains(shorter);
    }
}
