package id.koperasi.registry.cooperative;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.registry.cooperative.CooperativeRejection.SecondByRegions;
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

    /** Refuses the reason that only the list of regions gives. */
    public void mustBeStated() {
        if (reason == Reason.VILLAGES_MERGED) {
            throw new RejectedException(new SecondByRegions());
        }
    }

    /** Why a second one is accepted. */
    public enum Reason {
        /** An older cooperative was converted beside a new one. */
        CONVERTED_BESIDE,
        /** Its village became one with that of an older one; the list of regions says so, nobody states it. */
        VILLAGES_MERGED
    }
}
