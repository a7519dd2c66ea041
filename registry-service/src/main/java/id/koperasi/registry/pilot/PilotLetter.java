package id.koperasi.registry.pilot;

import id.koperasi.registry.cooperative.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a letter says, and whether it was taken back: day, letter and reason of that, or none of them. */
@Schema(name = "PilotLetter", description = "A letter that makes a cooperative a pilot, and whether it was taken back.")
record PilotLetter(
        @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) @Schema(
                description = "The office that names it.",
                examples = "Dinas Koperasi dan Usaha Mikro Kabupaten Tangerang")
        String designatedBy,

        @NotBlank @Size(max = 100) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "500.3/117/2025")
        String letterNumber,

        @NotNull @Schema(description = "The day of the letter.", examples = "2025-09-01")
        LocalDate designatedOn,

        @Size(min = 1, max = 500) @Pattern(regexp = PlainText.WRITTEN) @Schema(description = "What it is a pilot for.", examples = "Percontohan gerai sembako dan cold storage")
        @Nullable String says,

        @Schema(description = "The first day on which it names no pilot any more.", examples = "2026-03-01") @Nullable LocalDate withdrawnOn,

        @Size(min = 1, max = 100) @Pattern(regexp = PlainText.WRITTEN) @Schema(description = "The letter that takes it back.", examples = "500.3/21/2026")
        @Nullable String withdrawalLetter,

        @Size(min = 1, max = 500) @Pattern(regexp = PlainText.WRITTEN) @Schema(examples = "Koperasi mengundurkan diri sebagai percontohan")
        @Nullable String withdrawalReason) {

    static PilotLetter of(PilotDesignation letter) {
        return new PilotLetter(
                letter.designatedBy(),
                letter.letterNumber(),
                letter.designatedOn(),
                letter.says(),
                letter.withdrawnOn(),
                letter.withdrawalLetter(),
                letter.withdrawalReason());
    }

    PilotLetter withdrawn(LocalDate day, String letter, String reason) {
        return new PilotLetter(designatedBy, letterNumber, designatedOn, says, day, letter, reason);
    }

    /** Whether what it says of its withdrawal is all there, or nothing. */
    boolean whole() {
        return (withdrawnOn == null) == (withdrawalLetter == null)
                && (withdrawnOn == null) == (withdrawalReason == null);
    }

    PilotLetter stripped() {
        return new PilotLetter(
                designatedBy.strip(),
                letterNumber.strip(),
                designatedOn,
                says == null ? null : says.strip(),
                withdrawnOn,
                withdrawalLetter == null ? null : withdrawalLetter.strip(),
                withdrawalReason == null ? null : withdrawalReason.strip());
    }
}
