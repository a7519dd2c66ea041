package id.koperasi.registry.paper;

import id.koperasi.registry.cooperative.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was told of a paper when it was handed in.
 *
 * @param number its number, when it has one
 * @param issuedOn the day it bears
 * @param issuer who gave it
 */
@Schema(name = "PaperStatement", description = "What is told of a paper beside its file.")
record PaperStatement(
        @Size(max = 100) @Pattern(regexp = PlainText.WRITTEN) @Schema(examples = "17/BA/2025") @Nullable String number,

        @NotNull @Schema(examples = "2025-05-20") LocalDate issuedOn,

        @Size(max = 200) @Pattern(regexp = PlainText.WRITTEN) @Schema(examples = "Notaris Ratna Dewi, S.H.") @Nullable String issuer) {

    static PaperStatement of(Paper paper) {
        return new PaperStatement(paper.number(), paper.issuedOn(), paper.issuer());
    }
}
