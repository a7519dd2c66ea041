package id.koperasi.funding.settlement;

import id.koperasi.funding.settlement.SettlementLetters.Genuine;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/settlement-letters/{programmeCode}/{year}/{serial}")
@Tag(name = "Settlement", description = "That a loan is repaid, on paper.")
class LetterCheckResource {

    private final SettlementLetters letters;

    LetterCheckResource(SettlementLetters letters) {
        this.letters = letters;
    }

    @Schema(name = "GenuineSettlementLetter", description = "A genuine settlement letter, as anybody may read it.")
    record GenuineView(
            @Schema(examples = "SKL/LPDB-PILOT/2026/000001") String number,
            String cooperativeName,
            @Schema(examples = "LPDB-PILOT/2025/000017") String agreementNumber,
            LocalDate issuedOn,
            LocalDate settledOn) {

        static GenuineView of(LetterNumber number, Genuine genuine) {
            return new GenuineView(
                    number.toString(),
                    genuine.cooperativeName(),
                    genuine.agreementNumber(),
                    genuine.issuedOn(),
                    genuine.settledOn());
        }
    }

    @GET
    @Operation(
            operationId = "verifySettlementLetter",
            summary = "Whether a settlement letter is genuine",
            description =
                    "The address ends with its number as it stands on the paper, without what comes before the programme.")
    public GenuineView verify(
            @PathParam("programmeCode") @Size(max = 40) @Parameter(example = "LPDB-PILOT") String programmeCode,
            @PathParam("year") @Min(2025) @Max(9999) @Parameter(example = "2026") int year,
            @PathParam("serial") @Min(1) @Parameter(example = "1") long serial) {
        var number = new LetterNumber(programmeCode, year, serial);
        return letters.numbered(number)
                .map(genuine -> GenuineView.of(number, genuine))
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }
}
