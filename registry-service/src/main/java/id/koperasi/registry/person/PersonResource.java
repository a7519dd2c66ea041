package id.koperasi.registry.person;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.registry.cooperative.CitizensNumbers;
import id.koperasi.registry.cooperative.CooperativeRejection;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.cooperative.PlainText;
import id.koperasi.registry.person.Corrections.CorrectionView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/cooperatives/{cooperativeId}/person-corrections")
@Tag(name = "Officers", description = "Who holds which office, how he came into it and why he left.")
class PersonResource {

    private static final String NIK = "A citizen's number, sixteen digits; only a keyed reference of it is kept.";
    private final FormedCooperatives cooperatives;
    private final CorrectingPersons correcting;
    private final Corrections corrections;
    private final CitizensNumbers numbers;

    PersonResource(
            FormedCooperatives cooperatives,
            CorrectingPersons correcting,
            Corrections corrections,
            CitizensNumbers numbers) {
        this.cooperatives = cooperatives;
        this.correcting = correcting;
        this.corrections = corrections;
        this.numbers = numbers;
    }

    @Schema(description = "Somebody is on record under a wrong number, or under two.")
    record NewPersonCorrection(
            @NotNull @Size(max = 16) @Schema(description = NIK, examples = "3673030101709908")
            String wrongNik,

            @NotNull @Size(max = 16) @Schema(description = NIK, examples = "3673030101709909")
            String rightNik,

            @NotBlank @Size(max = 500) @Pattern(regexp = PlainText.NO_NIK) @Schema(description = "No numbers of citizens here.", examples = "Salah ketik satu angka")
            String reason,

            @NotBlank @Size(max = 500) @Pattern(regexp = PlainText.NO_NIK) @Schema(description = "No numbers of citizens here.", examples = "Surat Disdukcapil 470/12/2026")
            String evidence,

            @NotNull @Schema(description = "From which day he is known by his own number.", examples = "2026-03-02")
            LocalDate correctedOn) {

        CorrectPerson command(UUID cooperativeId, CitizensNumbers numbers) {
            return new CorrectPerson(
                    cooperativeId,
                    numbers.person(wrongNik, "wrongNik"),
                    numbers.person(rightNik, "rightNik"),
                    reason.strip(),
                    evidence.strip(),
                    correctedOn);
        }
    }

    @POST
    @Change
    @Operation(
            operationId = "correctPerson",
            summary = "Correct a wrong number of a person",
            description = "In the records of this cooperative, where the wrong number stands: elsewhere it may be "
                    + "somebody's own. The same joins two records of one person. Offices go on under the right number; what the "
                    + "boards break now is told as warnings and bars nobody before the next election.")
    @Refuses({
        PersonRejection.class,
        CooperativeRejection.NotFormed.class,
        CooperativeRejection.NotCitizensNumber.class,
        DateInTheFuture.class
    })
    public RestResponse<CorrectionView> correct(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewPersonCorrection body) {
        return RestResponse.ok(correcting.correct(body.command(cooperativeId, numbers)));
    }

    @GET
    @Operation(operationId = "listPersonCorrections", summary = "Which numbers of persons were corrected, and why")
    public Page<CorrectionView> corrections(
            @PathParam("cooperativeId") UUID cooperativeId, @Valid @BeanParam PageRequest page) {
        cooperatives.any(cooperativeId);
        UUID after = page.after() == null ? new UUID(0, 0) : page.after().uuid(0);
        return Page.of(
                corrections.of(cooperativeId, after, page.rowsToRead()),
                page.limit(),
                correction -> Cursor.of(correction.correctionId()));
    }
}
