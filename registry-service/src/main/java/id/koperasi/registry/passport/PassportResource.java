package id.koperasi.registry.passport;

import id.koperasi.platform.problem.Language;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}")
@Tag(name = "Passport", description = "Everything known of a cooperative, each line with its event and its evidence.")
class PassportResource {

    private final FormedCooperatives cooperatives;
    private final Passports passports;
    private final StatedDates dates;
    private final UriInfo address;

    PassportResource(
            FormedCooperatives cooperatives, Passports passports, StatedDates dates, @Context UriInfo address) {
        this.cooperatives = cooperatives;
        this.passports = passports;
        this.dates = dates;
        this.address = address;
    }

    @GET
    @Path("/passport")
    @Operation(
            operationId = "showPassport",
            summary = "The passport of a cooperative",
            description =
                    "As of a business date, today when none is given. The latest 2,000 facts, with a cursor to those "
                            + "before them where there are more.")
    public PassportView show(
            @PathParam("cooperativeId") UUID cooperativeId,
            @QueryParam("asOf") @Nullable @Parameter(example = "2025-10-06") LocalDate asOf,
            @QueryParam("after")
                    @Nullable @Parameter(
                            description = "The nextCursor of the passport before.",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 512))
                    Cursor after,
            @Context HttpHeaders headers) {
        return passport(cooperativeId, asOf, after, language(headers));
    }

    @GET
    @Path("/passport/document")
    @Produces("application/pdf")
    @Operation(
            operationId = "printPassport",
            summary = "The passport of a cooperative on paper",
            description = "With a code that leads to the public view.")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> print(
            @PathParam("cooperativeId") UUID cooperativeId,
            @QueryParam("asOf") @Nullable @Parameter(example = "2025-10-06") LocalDate asOf,
            @Context HttpHeaders headers) {
        Language language = language(headers);
        byte[] document = PassportPdf.of(passport(cooperativeId, asOf, null, language), language);
        return RestResponse.ResponseBuilder.ok(document)
                .header("Content-Disposition", "attachment; filename=\"paspor-" + cooperativeId + ".pdf\"")
                .build();
    }

    private PassportView passport(
            UUID cooperativeId, @Nullable LocalDate asOf, @Nullable Cursor after, Language language) {
        CooperativeProfile cooperative = cooperatives.any(cooperativeId);
        LocalDate day = asOf == null ? dates.today(cooperative.zone()) : asOf;
        URI publicView = address.getBaseUriBuilder()
                .path("/v1/public/cooperatives/" + cooperativeId)
                .build();
        return PassportView.of(
                cooperative, day, publicView, after, passports.lines(cooperativeId, day, after, language));
    }

    private static Language language(HttpHeaders headers) {
        return Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
