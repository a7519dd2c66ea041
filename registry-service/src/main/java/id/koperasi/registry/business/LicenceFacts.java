package id.koperasi.registry.business;

import id.koperasi.registry.cooperative.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a licence of a unit says. */
@Schema(name = "LicenceFacts", description = "A licence that a unit got.")
record LicenceFacts(
        @NotNull @Pattern(regexp = "[A-Z_]{2,40}") @Schema(
                description = "Which, by its name in the rules `kbli-licence-rule`; an NIB is recorded as the identity "
                        + "number of the cooperative.",
                examples = "SAVINGS_AND_LOANS")
        String licence,

        @NotBlank @Size(max = 100) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "518/IUSP/11/2025")
        String number,

        @NotNull @Schema(examples = "2025-11-03") LocalDate issuedOn,

        @Schema(description = "Its last day; left out when it has none.", examples = "2030-11-02") @Nullable LocalDate validUntil) {

    LicenceFacts stripped() {
        return new LicenceFacts(licence, number.strip(), issuedOn, validUntil);
    }

    boolean inForceOn(LocalDate day) {
        return !day.isBefore(issuedOn) && (validUntil == null || !day.isAfter(validUntil));
    }
}
