package id.koperasi.funding.completeness;

import id.koperasi.funding.application.ApplicationRejection.InterestDeclared;
import id.koperasi.funding.application.ApplicationRejection.InterestInCooperative;
import id.koperasi.funding.application.ApplicationRejection.PersonUnknown;
import id.koperasi.funding.application.ApplicationRejection.SeparationOfDuties;
import id.koperasi.funding.application.ApplicationRejection.WrongState;
import id.koperasi.funding.application.Applications;
import id.koperasi.funding.completeness.Check.Item;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/applications/{applicationId}/completeness-checks")
@Tag(name = "Judging", description = "Completeness, verification, appraisal and decision of an application.")
class CompletenessResource {

    private final Applications applications;
    private final Checks checks;
    private final CheckingCompleteness checking;

    CompletenessResource(Applications applications, Checks checks, CheckingCompleteness checking) {
        this.applications = applications;
        this.checks = checks;
        this.checking = checking;
    }

    @Schema(
            name = "CheckedItem",
            description = "A document, or a part of the proposal: budget, quotations, stages,"
                    + " projection, risks, and business, which is what it comes to.")
    record ItemBody(
            @NotBlank @Size(max = 40) @Schema(examples = "village-minutes")
            String code,

            @NotNull @Schema(description = "Or sent back.") Boolean accepted,

            @Size(max = 1000) @Schema(description = "Needed when it is sent back.", examples = "Tidak ditandatangani.")
            @Nullable String reason) {

        static ItemBody of(Item item) {
            return new ItemBody(item.code(), item.accepted(), item.reason());
        }

        Item item() {
            return new Item(code, accepted, reason);
        }
    }

    @Schema(description = "What the analyst says of each item of the submission.")
    record NewCompletenessCheck(
            @NotNull @Size(max = 60) List<@NotNull @Valid ItemBody> items,

            @NotNull @Schema(examples = "2026-03-04") LocalDate checkedOn) {}

    @Schema(name = "CompletenessCheck", description = "What the analyst said of a submission.")
    record CheckView(
            @Schema(description = "The how-manyeth submission.", examples = "1")
            int submission,

            @Schema(description = "Otherwise the application was returned.")
            boolean complete,

            LocalDate checkedOn,
            List<ItemBody> items) {

        static CheckView of(Check check) {
            return new CheckView(
                    check.submission(),
                    check.complete(),
                    check.checkedOn(),
                    check.items().stream().map(ItemBody::of).toList());
        }
    }

    @GET
    @Operation(operationId = "listCompletenessChecks", summary = "What the analyst said of each submission")
    public List<CheckView> list(@PathParam("applicationId") UUID applicationId) {
        applications.get(applicationId);
        return checks.of(applicationId).stream().map(CheckView::of).toList();
    }

    @POST
    @Change
    @Operation(
            operationId = "checkCompleteness",
            summary = "Accept each item of a submission, or send it back with a reason",
            description =
                    "When an item is sent back, the application is returned for mentoring: the chair mends the proposal"
                            + " and submits it again.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded; all checks so far.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(type = SchemaType.ARRAY, implementation = CheckView.class)))
    @Refuses({
        WrongState.class,
        CompletenessRejection.class,
        PersonUnknown.class,
        InterestInCooperative.class,
        InterestDeclared.class,
        SeparationOfDuties.class,
        DateRejection.class
    })
    public RestResponse<List<CheckView>> check(
            @PathParam("applicationId") UUID applicationId, @NotNull @Valid NewCompletenessCheck body) {
        checking.check(applicationId, body.items().stream().map(ItemBody::item).toList(), body.checkedOn());
        return RestResponse.status(
                RestResponse.Status.CREATED,
                checks.of(applicationId).stream().map(CheckView::of).toList());
    }
}
