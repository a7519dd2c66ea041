package id.koperasi.registry.registerimport;

import id.koperasi.platform.problem.Language;
import id.koperasi.registry.registerfile.RegisterFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Import", description = "A register that an office sent, and how far it has come.")
record ImportView(
        UUID id,
        @Schema(examples = "36.03") String regionCode,
        @Schema(examples = "daftar-koperasi.csv") String fileName,
        RegisterFormat format,
        LocalDate statedOn,
        boolean dryRun,
        ImportStatus status,

        @Schema(description = "How many parts the file has.")
        int parts,

        @Schema(description = "How long each part is but the last.")
        int partBytes,

        @Schema(description = "Columns that nobody understands; they are left alone.")
        List<String> ignoredColumns,

        @Schema(description = "Rows settled so far.") int rows,
        int accepted,
        int unchanged,

        @Schema(description = "Rows kept as known without the decree that makes a cooperative a legal entity.")
        int incomplete,

        int refused,
        int toReview,

        @Schema(description = "How long it took.") @Nullable Long seconds,

        Instant requestedAt,

        @Schema(description = "Until when the file and its refused rows are kept.")
        Instant expiresAt,

        @Schema(description = "Why it came to nothing.") @Nullable FailureView failure) {

    @Schema(name = "ImportFailure")
    record FailureView(String code, @Nullable String text) {}

    static ImportView of(RegisterImport register, Language language) {
        ImportFacts facts = register.facts();
        ImportProgress progress = register.progress();
        Counts counts = progress.counts();
        return new ImportView(
                register.id(),
                facts.regionCode(),
                facts.fileName(),
                facts.format(),
                facts.statedOn(),
                progress.dryRun(),
                progress.status(),
                facts.parts(),
                ImportingRegisters.PART_BYTES,
                progress.ignoredColumns(),
                progress.nextRow(),
                counts.accepted(),
                counts.unchanged(),
                counts.incomplete(),
                counts.refused(),
                counts.toReview(),
                seconds(progress),
                facts.requestedAt(),
                register.expiresAt(),
                failure(register.failure(), language));
    }

    private static @Nullable Long seconds(ImportProgress progress) {
        return progress.startedAt() == null || progress.finishedAt() == null
                ? null
                : Duration.between(progress.startedAt(), progress.finishedAt()).toSeconds();
    }

    private static @Nullable FailureView failure(@Nullable ImportFailure failure, Language language) {
        return failure == null || failure.code() == null
                ? null
                : new FailureView(
                        failure.code(),
                        language.choose(String.valueOf(failure.indonesian()), String.valueOf(failure.english())));
    }
}
