package id.koperasi.registry.onboarding;

import id.koperasi.platform.privacy.BlindIndex;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * What is copied by hand from a paper into a phone: eleven letters and digits that nobody takes for another, some 54 bits, and
 * one that tells a slip of the finger. Their number is prime, so the last one differs for any one letter that is wrong and for
 * any two that changed places.
 */
final class InvitationCode {

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int DRAWN = 11;
    private static final int GROUP = 4;
    private static final Pattern GAPS = Pattern.compile("[\\s-]+");
    private static final String LABEL = "invitation-code";

    private final String letters;

    private InvitationCode(String letters) {
        this.letters = letters;
    }

    /** @param random a source that nobody can predict */
    static InvitationCode draw(RandomGenerator random) {
        var drawn = new StringBuilder();
        for (int i = 0; i < DRAWN; i++) {
            drawn.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new InvitationCode(drawn.append(check(drawn)).toString());
    }

    /** Reads one as somebody typed it, in small letters too, with gaps or without; empty when it cannot be one. */
    static Optional<InvitationCode> read(String typed) {
        String letters = GAPS.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
        boolean whole = letters.length() == DRAWN + 1
                && letters.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0)
                && letters.charAt(DRAWN) == check(letters.substring(0, DRAWN));
        return whole ? Optional.of(new InvitationCode(letters)) : Optional.empty();
    }

    private static char check(CharSequence drawn) {
        int sum = 0;
        for (int i = 0; i < DRAWN; i++) {
            sum += (i + 1) * LETTERS.indexOf(drawn.charAt(i));
        }
        return LETTERS.charAt(sum % LETTERS.length());
    }

    /** As it is shown, once. */
    String shown() {
        return letters.substring(0, GROUP) + "-" + letters.substring(GROUP, 2 * GROUP) + "-"
                + letters.substring(2 * GROUP);
    }

    /** What is kept of it. */
    byte[] digest(BlindIndex index) {
        return index.of(LABEL, letters);
    }

    /** Nothing of it. */
    @Override
    public String toString() {
        return "****-****-****";
    }
}
