package id.koperasi.funding.application;

import id.koperasi.funding.programme.Words;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that is lacking before a step.
 *
 * @param code what kind of lack it is
 * @param subject of what, when there are several
 * @param what the lack in a sentence
 */
@Schema(description = "Something that is lacking before a step, in both languages.")
public record Lack(
        @Schema(examples = "quotations-missing") String code,

        @Schema(description = "Of what, when there are several.", examples = "Gerai sembako dan gudang") @Nullable String subject,

        Words what) {

    /** A lack of the whole. */
    public static Lack of(String code, String id, String en) {
        return new Lack(code, null, new Words(id, en));
    }

    /** A lack of a part. */
    public static Lack of(String code, String subject, String id, String en) {
        return new Lack(code, subject, new Words(id, en));
    }
}
