package id.koperasi.registry.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Paper", description = "A paper of the cooperative.")
record PaperView(
        UUID paperId,
        PaperKind kind,
        @Schema(examples = "12/2025") @Nullable String number,

        @Schema(description = "The day it bears; for a photograph the day it was taken.", examples = "2025-05-20")
        LocalDate issuedOn,

        @Schema(examples = "Notaris Rahmawati, S.H., M.Kn.") @Nullable String issuer,

        @Schema(examples = "akta-pendirian.pdf") String fileName,

        @Schema(description = "Found from the content.", examples = "application/pdf")
        String mediaType,

        @Schema(examples = "482133") long sizeBytes,

        @Schema(description = "SHA-256 of the file, in hexadecimal digits.")
        String digest,

        Instant handedInAt,
        @Schema(description = "The subject of the token.") String handedInBy,

        @Schema(description = "The older paper whose place it takes.") @Nullable UUID replaces,

        @Schema(description = "The newer paper that took its place.") @Nullable UUID replacedBy,

        @Schema(description = "What looks odd; the paper was taken all the same.")
        List<Warning> warnings) {

    /** What looks odd about a paper that was taken all the same. */
    enum Warning {
        /** The number has not the form in which such numbers are known. */
        UNUSUAL_FORM
    }

    static PaperView of(Paper paper, @Nullable UUID replacedBy) {
        return new PaperView(
                paper.id(),
                paper.kind(),
                paper.number(),
                paper.issuedOn(),
                paper.issuer(),
                paper.fileName(),
                paper.mediaType(),
                paper.sizeBytes(),
                paper.digest(),
                paper.handedInAt(),
                paper.handedInBy(),
                paper.replaces(),
                replacedBy,
                paper.hasUsualForm() ? List.of() : List.of(Warning.UNUSUAL_FORM));
    }
}
