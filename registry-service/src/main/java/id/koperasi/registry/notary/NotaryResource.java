package id.koperasi.registry.notary;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.registry.cooperative.PlainText;
import id.koperasi.registry.notary.NotaryRegisterRejection.AccountOfAnotherNotary;
import id.koperasi.registry.notary.NotaryRegisterRejection.DistrictOutsideRegion;
import id.koperasi.registry.region.Region;
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
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/notaries")
@Tag(name = "Notaries", description = "Notaries who draw up deeds of cooperatives, and the districts they serve.")
class NotaryResource {

    private static final String DISTRICT = "[0-9]{2}\\.[0-9]{2}\\.[0-9]{2}";

    private final RegisteringNotaries registering;
    private final Notaries notaries;
    private final BusinessClock clock;

    NotaryResource(RegisteringNotaries registering, Notaries notaries, BusinessClock clock) {
        this.registering = registering;
        this.notaries = notaries;
        this.clock = clock;
    }

    @Schema(description = "A notary who draws up deeds of cooperatives (NPAK).")
    record NewNotary(
            @NotBlank @Size(max = 100) @Pattern(regexp = PlainText.PATTERN) @Schema(description = "As in the deeds.", examples = "Ratna Dewi, S.H., M.Kn.")
            String name,

            @NotBlank @Size(max = 60) @Pattern(regexp = PlainText.PATTERN) @Schema(description = "Of the decree that names an NPAK.", examples = "SK-NPAK-118/2019")
            String number,

            @NotBlank @Size(max = 300) @Pattern(regexp = PlainText.PATTERN) @Schema(description = "Where that is written.", examples = "Keputusan Menteri 118/KEP/2019")
            String evidence,

            @NotNull @Valid NewDistricts districts) {

        RegisterNotary command() {
            return new RegisterNotary(
                    name.strip(), number.strip(), evidence.strip(), districts.codes(), districts.servesFrom());
        }
    }

    @Schema(description = "Districts that a notary serves from a day on.")
    record NewDistricts(
            @NotNull @Size(min = 1, max = 100) @Schema(examples = "[\"36.73.03\"]")
            Set<@NotNull @Pattern(regexp = DISTRICT) String> codes,

            @NotNull @Schema(examples = "2025-04-21") LocalDate servesFrom) {}

    @Schema(description = "A district that a notary serves no longer.")
    record NewDeparture(
            @NotNull @Pattern(regexp = DISTRICT) @Schema(examples = "36.73.03")
            String districtCode,

            @NotNull @Schema(description = "The first day without him.", examples = "2026-01-05")
            LocalDate leftOn) {}

    @Schema(description = "With which account a notary signs in.")
    record NewNotaryAccount(
            @NotBlank @Size(max = 100) @Schema(
                    description = "By its `sub`. It reaches the cases for which the notary is named, and no others.",
                    examples = "6f1c2a34-6d1f-4a0e-8b5e-0d9a4f7f1c11")
            String account) {}

    @Schema(name = "Notary", description = "A notary, with the districts of the region that he serves today.")
    record NotaryView(UUID notaryId, String name, String number, String evidence, List<String> districts) {

        static NotaryView of(Notaries.Row row) {
            return new NotaryView(row.notaryId(), row.name(), row.number(), row.evidence(), row.districts());
        }
    }

    @Schema(name = "RegisteredNotary")
    record RegisteredView(UUID notaryId) {}

    @GET
    @Operation(operationId = "listNotaries", summary = "Notaries who serve districts of a region today")
    public Page<NotaryView> list(
            @QueryParam("region") @NotNull @Pattern(regexp = Region.CODE) @Parameter(example = "36.73") String region,
            @Valid @BeanParam PageRequest page) {
        Cursor after = page.after();
        return Page.of(
                        notaries.list(
                                region,
                                clock.today(IndonesianZone.ofRegion(region)),
                                after == null ? new UUID(0, 0) : after.uuid(0),
                                page.rowsToRead()),
                        page.limit(),
                        row -> Cursor.of(row.notaryId()))
                .map(NotaryView::of);
    }

    @POST
    @Change
    @Operation(
            operationId = "registerNotary",
            summary = "Put a notary on the register",
            description =
                    "Once the register holds notaries for a regency, a deed there is drawn up by one of them, in a "
                            + "district he serves.")
    @APIResponse(
            responseCode = "201",
            description = "On the register.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RegisteredView.class)))
    @Refuses({NotaryRegisterRejection.class, DateInTheFuture.class})
    public RestResponse<RegisteredView> register(@NotNull @Valid NewNotary body) {
        UUID id = registering.register(body.command());
        return RestResponse.ResponseBuilder.<RegisteredView>created(URI.create("/v1/notaries/" + id))
                .entity(new RegisteredView(id))
                .build();
    }

    @POST
    @Path("/{notaryId}/districts")
    @Change
    @Operation(operationId = "addNotaryDistricts", summary = "Record that a notary serves further districts")
    @Refuses({NotaryRegisterRejection.class, DateInTheFuture.class})
    public RestResponse<RegisteredView> serve(@PathParam("notaryId") UUID notaryId, @NotNull @Valid NewDistricts body) {
        registering.serve(notaryId, body.codes(), body.servesFrom());
        return RestResponse.ok(new RegisteredView(notaryId));
    }

    @POST
    @Path("/{notaryId}/account")
    @Change
    @Operation(
            operationId = "tieNotaryToAccount",
            summary = "Tell with which account a notary signs in",
            description =
                    "By an office that covers every district he has served. Sent again with another account, that one "
                            + "takes the place of the one before.")
    @Refuses({AccountOfAnotherNotary.class, DistrictOutsideRegion.class})
    public RestResponse<RegisteredView> tie(
            @PathParam("notaryId") UUID notaryId, @NotNull @Valid NewNotaryAccount body) {
        registering.tie(notaryId, body.account());
        return RestResponse.ok(new RegisteredView(notaryId));
    }

    @POST
    @Path("/{notaryId}/departures")
    @Change
    @Operation(operationId = "endNotaryDistrict", summary = "Record that a notary serves a district no longer")
    @Refuses({NotaryRegisterRejection.class, DateInTheFuture.class})
    public RestResponse<RegisteredView> leave(@PathParam("notaryId") UUID notaryId, @NotNull @Valid NewDeparture body) {
        registering.leave(notaryId, body.districtCode(), body.leftOn());
        return RestResponse.ok(new RegisteredView(notaryId));
    }
}
