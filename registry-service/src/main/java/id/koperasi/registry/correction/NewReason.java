package id.koperasi.registry.correction;

import id.koperasi.registry.cooperative.PlainText;
import id.koperasi.registry.correction.RecordCorrections.Why;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Why a record is told anew.")
public record NewReason(
        @NotBlank @Size(max = 500) @Pattern(regexp = PlainText.NO_NIK) @Schema(description = "No numbers of citizens here.", examples = "Tanggal tertulis sehari lebih awal")
        String reason,

        @NotBlank @Size(max = 300) @Pattern(regexp = PlainText.NO_NIK) @Schema(description = "Where what is true is written.", examples = "AJB 12/2026, halaman 2")
        String evidence) {

    public Why why() {
        return new Why(reason.strip(), evidence.strip());
    }
}
