package id.koperasi.training.certificate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The number of a certificate as an address ends with it, slashes included. */
record CertificatePath(
        @PathParam("curriculumCode") @Pattern(regexp = "[A-Z0-9-]{1,40}") String curriculumCode,

        @PathParam("year") @Min(2025) @Max(9999) int year,

        @Parameter(description = "Six digits.") @PathParam("serial") @Pattern(regexp = "[0-9]{6,9}") String serial) {

    CertificateNumber number() {
        return new CertificateNumber(curriculumCode, year, Integer.parseInt(serial));
    }
}
