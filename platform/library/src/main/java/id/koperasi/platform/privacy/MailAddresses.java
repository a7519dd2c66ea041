package id.koperasi.platform.privacy;

/** Finds e-mail addresses by walking outwards from each at sign, in one pass however long the text is. */
final class MailAddresses {

    private MailAddresses() {}

    /** The text with {@code [e-mail]} in place of addresses: the very same object when it has none. */
    static String redact(String text) {
        int at = text.indexOf('@');
        if (at < 0) {
            return text;
        }
        var redacted = new StringBuilder();
        int copied = 0;
        for (; at >= 0; at = text.indexOf('@', at + 1)) {
            int start = startOfName(text, at, copied);
            int end = endOfHost(text, at);
            if (start < at && isHost(text.substring(at + 1, end))) {
                redacted.append(text, copied, start).append("[e-mail]");
                copied = end;
            }
        }
        return copied == 0 ? text : redacted.append(text, copied, text.length()).toString();
    }

    private static int startOfName(String text, int at, int notBefore) {
        int start = at;
        while (start > notBefore && isOfName(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int endOfHost(String text, int at) {
        int end = at + 1;
        while (end < text.length() && isOfHost(text.charAt(end))) {
            end++;
        }
        while (!Character.isLetterOrDigit(text.charAt(end - 1)) && end > at + 1) {
            end--;
        }
        return end;
    }

    /** A host has a dot and ends in letters; an object printed as {@code Type@1b2c3d} has neither. */
    private static boolean isHost(String host) {
        String top = host.substring(host.lastIndexOf('.') + 1);
        return top.length() >= 2
                && top.length() < host.length() - 1
                && top.chars().allMatch(Character::isLetter);
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || "._%+-'".indexOf(c) >= 0;
    }

    private static boolean isOfHost(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-';
    }
}
