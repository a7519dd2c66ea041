package id.koperasi.ledger.cashrule;

import id.koperasi.ledger.member.MemberNames.NamedMember;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises members in what is written beside a payment: by their number, or by their whole name. */
final class MemberWords {

    private static final Pattern NUMBER = Pattern.compile(
            "(?i)(?:anggota|agt|no\\.?\\s*agt)\\W{0,3}(?:no|nomor|nomer)?\\W{0,3}(\\d{1,6})(?!\\d|\\s*(?:orang|org|bulan|bln))");

    /** "anggota no 3 dan 5". */
    private static final Pattern ALSO = Pattern.compile(
            "(?i)\\s*(?:dan|&)\\s*(?:no|nomor)?\\W{0,3}(\\d{1,6})(?!\\d|[.,]\\d|\\s*(?:orang|org|bulan|bln))");

    private final Map<Long, NamedMember> byNumber = new HashMap<>();
    private final List<Known> members;

    MemberWords(List<NamedMember> members) {
        this.members = members.stream()
                .map(member -> new Known(member, " " + plain(member.name()) + " "))
                .toList();
        members.forEach(member -> byNumber.put(member.number(), member));
    }

    /**
     * A member and his name as it is looked for.
     *
     * @param padded lower case, between blanks
     */
    private record Known(NamedMember member, String padded) {

        /** Whoever is called Siti Aminah is not Siti. */
        boolean covers(Known other) {
            return padded.length() > other.padded.length() && padded.contains(other.padded);
        }
    }

    /** Who is meant; nobody when several are, or none. */
    Optional<NamedMember> in(String words) {
        Set<NamedMember> meant = meant(words);
        return meant.size() == 1 ? meant.stream().findFirst() : Optional.empty();
    }

    boolean has(UUID member) {
        return members.stream().anyMatch(each -> each.member().id().equals(member));
    }

    /** Whether more than one is meant: two numbers, two names, or a number and the name of somebody else. */
    boolean severalIn(String words) {
        return meant(words).size() > 1;
    }

    private Set<NamedMember> meant(String words) {
        Set<Long> numbers = numbers(words);
        if (!byNumber.keySet().containsAll(numbers)) {
            return Set.of(); // a number of nobody: what else is said may be about him
        }
        var meant = new LinkedHashSet<NamedMember>();
        byNumber.entrySet().stream()
                .filter(known -> numbers.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .forEach(meant::add);
        String plain = " " + plain(words) + " ";
        List<Known> named = members.stream()
                .filter(member -> plain.contains(member.padded()))
                .toList();
        named.stream()
                .filter(member -> named.stream().noneMatch(other -> other.covers(member)))
                .map(Known::member)
                .forEach(meant::add);
        return meant;
    }

    private static Set<Long> numbers(String words) {
        var numbers = new LinkedHashSet<Long>();
        Matcher number = NUMBER.matcher(words);
        while (number.find()) {
            numbers.add(Long.valueOf(number.group(1)));
            Matcher also = ALSO.matcher(words).region(number.end(), words.length());
            while (also.lookingAt()) {
                numbers.add(Long.valueOf(also.group(1)));
                also.region(also.end(), words.length());
            }
        }
        return numbers;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
