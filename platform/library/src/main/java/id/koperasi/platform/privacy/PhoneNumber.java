package id.koperasi.platform.privacy;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A telephone number of Indonesia in its one international form, so that two spellings are the same number. */
@JsonDeserialize(using = SensitiveJson.PhoneNumberReader.class)
@Schema(
        type = SchemaType.STRING,
        description =
                "Telephone number of Indonesia, 08…, 62… or +62… in a request; in a reply masked as +62********01")
public final class PhoneNumber implements Sensitive {

    private static final int LONGEST_SPELLING = 32;
    private static final Pattern SPELLING = Pattern.compile("\\+?[0-9 .()-]{1," + LONGEST_SPELLING + "}");
    private static final Pattern PUNCTUATION = Pattern.compile("[ .()-]");
    private static final Pattern COUNTRY = Pattern.compile("(?:\\+?62|0)(.*)");
    private static final Pattern NATIONAL = Pattern.compile("[2-9][0-9]{7,11}");

    private final String international;

    private PhoneNumber(String international) {
        this.international = international;
    }

    /**
     * Takes a number as people write it.
     *
     * @throws RefusedValueException with the first {@link PhoneNumberRefusal} that applies
     */
    public static PhoneNumber parse(String spelling) {
        String trimmed = spelling.strip();
        if (!SPELLING.matcher(trimmed).matches()) {
            throw new RefusedValueException(PhoneNumberRefusal.CHARACTERS);
        }
        Matcher number = COUNTRY.matcher(PUNCTUATION.matcher(trimmed).replaceAll(""));
        if (!number.matches()) {
            throw new RefusedValueException(PhoneNumberRefusal.COUNTRY);
        }
        if (!NATIONAL.matcher(number.group(1)).matches()) {
            throw new RefusedValueException(PhoneNumberRefusal.LENGTH);
        }
        return new PhoneNumber("+62" + number.group(1));
    }

    /** The same number of stars for every number, so that its length stays unknown too. */
    @Override
    public String masked() {
        return "+62********" + international.substring(international.length() - 2);
    }

    /** The international form (E.164). */
    @Override
    public String reveal() {
        return international;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PhoneNumber number && number.international.equals(international);
    }

    @Override
    public int hashCode() {
        return international.hashCode();
    }

    /** The mask. */
    @Override
    public String toString() {
        return masked();
    }
}
