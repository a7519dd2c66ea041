package id.koperasi.training.scan;

import id.koperasi.platform.privacy.BlindIndex;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The codes that the screen in the room shows, one after the other: a window of time and a digest under our key. */
@ApplicationScoped
class LessonCodes {

    static final String SHAPE = "[0-9]{1,12}-[0-9a-f]{16}";

    private static final Pattern CODE = Pattern.compile("([0-9]{1,12})-[0-9a-f]{16}");
    private static final int DIGEST_BYTES = 8;

    private final BlindIndex key;

    LessonCodes(BlindIndex key) {
        this.key = key;
    }

    /** The code of a lesson in one window. */
    String of(UUID session, int lesson, long window) {
        byte[] digest = key.of("lesson-code", session + " " + lesson + " " + window);
        return window + "-" + HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
    }

    /** The window of a code that is of this lesson of this session; empty for any other. */
    OptionalLong windowOf(UUID session, int lesson, String code) {
        Matcher matcher = CODE.matcher(code);
        if (!matcher.matches()) {
            return OptionalLong.empty();
        }
        long window = Long.parseLong(matcher.group(1));
        boolean ours = MessageDigest.isEqual(bytes(of(session, lesson, window)), bytes(code));
        return ours ? OptionalLong.of(window) : OptionalLong.empty();
    }

    private static byte[] bytes(String code) {
        return code.getBytes(StandardCharsets.US_ASCII);
    }
}
