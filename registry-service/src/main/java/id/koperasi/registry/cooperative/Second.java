package id.koperasi.registry.cooperative;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a village has a cooperative beside its first.
 *
 * @param reason one of those that are accepted
 * @param evidence where that is written
 */
@Schema(name = "SecondBecause", description = "Why a village gets a cooperative beside its first.")
public record Second(
        @NotNull Reason reason,

        @NotBlank @Size(max = 500) @Pattern(regexp = PlainText.PATTERN) @Schema(description = "Where that is written.", examples = "SE Menkop 1/2025; BA-07/2025")
        String evidence) {

    /** Why a second one is accepted. */
    public enum Reason {
        /** An older cooperative was converted beside a new one. */
        CONVERTED_BESIDE
    }
}
