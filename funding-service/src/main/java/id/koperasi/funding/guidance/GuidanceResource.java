package id.koperasi.funding.guidance;

import id.koperasi.funding.filing.HandedInFileView;
import id.koperasi.funding.guidance.Guidance.Letter;
import id.koperasi.funding.guidance.Guidance.Tie;
import id.koperasi.funding.guidance.GuidanceRejection.GuidanceNotLater;
import id.koperasi.funding.guidance.GuidanceRejection.NotAddressed;
import id.koperasi.funding.guidance.GuidanceRejection.ReceiptConfirmed;
import id.koperasi.funding.guidance.GuidanceRejection.UnknownProgrammeVersion;
import id.koperasi.funding.guidance.Guidances.Missing;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.file.FileLink;
import id.koperasi.platform.file.FileLinks;
import id.koperasi.platform.file.Upload;
import id.koperasi.platform.problem.Language;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.table.Column;
import id.koperasi.platform.table.Csv;
import id.koperasi.platform.table.OfferedTable;
import id.koperasi.platform.table.Table;
import id.koperasi.platform.table.Xlsx;
import id.koperasi.platform.time.DateRejection;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

@Path("/v1/guidances")
@Tag(name = "Guidance", description = "Guidance (juknis) with its versions, and who has confirmed its receipt.")
class GuidanceResource {

    private static final String CODE = "[A-Z][A-Z0-9-]{1,39}";
    private static final String REGION = "[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{4})?)?)?";
    private static final Missing BEFORE_ALL = new Missing(Addressee.PROVINCE_OFFICE, "", null);
    private static final int ROWS_AT_ONCE = 1_000;

    private final Guidances guidances;
    private final PublishingGuidance publishing;
    private final FileLinks links;
    private final StatedDates dates;
    private final OfferedTable table;

    GuidanceResource(
            Guidances guidances,
            PublishingGuidance publishing,
            FileLinks links,
            StatedDates dates,
            OfferedTable table) {
        this.guidances = guidances;
        this.publishing = publishing;
        this.links = links;
        this.dates = dates;
        this.table = table;
    }

    @Schema(name = "GuidanceProgramme", description = "A version of a programme that guidance belongs to.")
    record TieView(
            @Schema(examples = "LPDB-PILOT") String programmeCode,
            @Schema(examples = "2") int programmeVersion) {}

    @Schema(name = "GuidanceVersion", description = "Guidance as it is from a day on.")
    record GuidanceView(
            @Schema(examples = "JUKNIS-LPDB") String code,

            @Schema(examples = "Petunjuk teknis dana bergulir")
            String title,

            @Schema(examples = "1") int version,
            @Schema(examples = "12/Juknis/2026") String letterNumber,
            LocalDate issuedOn,

            @Schema(description = "Until a later version begins.")
            LocalDate validFrom,

            @Schema(description = "Who is to confirm that he has it.")
            List<Addressee> addressees,

            List<TieView> programmes,
            HandedInFileView file) {

        static GuidanceView of(Guidance guidance) {
            Letter letter = guidance.letter();
            return new GuidanceView(
                    guidance.code(),
                    guidance.title(),
                    guidance.version(),
                    letter.number(),
                    letter.issuedOn(),
                    letter.validFrom(),
                    letter.addressees(),
                    letter.programmes().stream()
                            .map(tie -> new TieView(tie.programme(), tie.version()))
                            .toList(),
                    HandedInFileView.of(guidance.file()));
        }
    }

    @Schema(description = "An office, or who holds an office of a cooperative, has the guidance.")
    record NewReceipt(
            @Schema(description = "For an office that the caller holds in it; for the office of his region without it.")
            @Nullable UUID cooperativeId,

            @NotNull @Schema(examples = "2026-02-03") LocalDate confirmedOn) {}

    @Schema(name = "MissingReceipt", description = "Who has not confirmed that he has the guidance; nobody's name.")
    record MissingView(
            Addressee addressee,

            @Schema(description = "Of an office its own; of a cooperative its village.", examples = "36.03")
            String region,

            @Nullable UUID cooperativeId) {

        static MissingView of(Missing missing) {
            return new MissingView(missing.addressee(), missing.region(), missing.cooperativeId());
        }
    }

    @GET
    @Operation(operationId = "listGuidance", summary = "All guidance with its versions")
    public List<GuidanceView> list() {
        return guidances.all(null).stream().map(GuidanceView::of).toList();
    }

    @POST
    @Path("/{code}/versions")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Upload
    @Change
    @Operation(
            operationId = "publishGuidance",
            summary = "Publish a version of a piece of guidance",
            description =
                    "A form with the file. The first version names the guidance; a later one counts from a later day.")
    @APIResponse(
            responseCode = "201",
            description = "Published.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = GuidanceView.class)))
    @Refuses({UnknownProgrammeVersion.class, GuidanceNotLater.class, DateInTheFuture.class})
    public RestResponse<GuidanceView> publish(
            @PathParam("code") @Pattern(regexp = CODE) String code,
            @RestForm @NotBlank @Size(max = 200) @Schema(examples = "Petunjuk teknis dana bergulir") String title,
            @RestForm @NotBlank @Size(max = 100) @Schema(examples = "12/Juknis/2026") String letterNumber,
            @RestForm @NotNull LocalDate issuedOn,
            @RestForm @NotNull LocalDate validFrom,
            @RestForm @NotEmpty @Size(max = 5) List<Addressee> addressees,
            @RestForm @Size(max = 20) @Schema(description = "Versions of programmes, such as LPDB-PILOT:2.")
                    List<@Pattern(regexp = Tie.SHAPE) String> programmes,
            @RestForm("file") FileUpload file) {
        var letter = new Letter(
                letterNumber.strip(),
                issuedOn,
                validFrom,
                addressees.stream().distinct().toList(),
                programmes.stream().distinct().map(Tie::of).toList());
        return RestResponse.status(
                RestResponse.Status.CREATED, GuidanceView.of(publishing.publish(code, title.strip(), letter)));
    }

    @GET
    @Path("/{code}/versions/{version}/link")
    @Operation(operationId = "linkGuidance", summary = "A short-lived link to the file of a version")
    public FileLink link(@PathParam("code") String code, @PathParam("version") @Min(1) int version) {
        return links.to(publishing.get(code, version).file().fileId());
    }

    @POST
    @Path("/{code}/versions/{version}/receipts")
    @Change
    @Operation(operationId = "confirmGuidance", summary = "Confirm that you have the guidance")
    @APIResponse(
            responseCode = "201",
            description = "Confirmed.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = GuidanceView.class)))
    @Refuses({NotAddressed.class, ReceiptConfirmed.class, DateRejection.class})
    public RestResponse<GuidanceView> confirm(
            @PathParam("code") String code,
            @PathParam("version") @Min(1) int version,
            @NotNull @Valid NewReceipt body) {
        return RestResponse.status(
                RestResponse.Status.CREATED,
                GuidanceView.of(publishing.confirm(code, version, body.cooperativeId(), body.confirmedOn())));
    }

    @GET
    @Path("/{code}/versions/{version}/missing-receipts")
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE})
    @Operation(
            operationId = "listMissingReceipts",
            summary = "Who has not confirmed that he has the guidance",
            description =
                    "Offices of regions in which there are cooperatives, and whoever is in office today; a successor"
                            + " confirms anew. A spreadsheet holds all.")
    public Page<MissingView> missing(
            @PathParam("code") String code,
            @PathParam("version") @Min(1) int version,
            @Parameter(description = "A region and all below it.", example = "36.03")
                    @QueryParam("region")
                    @Pattern(regexp = REGION) @Nullable String region,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @Valid @BeanParam PageRequest page) {
        Guidance guidance = publishing.get(code, version);
        LocalDate today = dates.today(IndonesianZone.CAPITAL);
        var chosen = Language.of(language);
        table.instead(() -> table(guidance, region, today, chosen));
        Cursor after = page.after();
        Missing last = after == null ? BEFORE_ALL : new Missing(addressee(after.text(1)), after.text(0), after.uuid(2));
        return Page.of(
                        guidances.missing(guidance, region, today, last, page.rowsToRead()),
                        page.limit(),
                        row -> Cursor.of(
                                row.region(),
                                row.addressee().name(),
                                row.cooperativeId() == null ? new UUID(0, 0) : row.cooperativeId()))
                .map(MissingView::of);
    }

    /** What a cursor names; one that names none is not ours and begins anew. */
    private static Addressee addressee(String name) {
        return Arrays.stream(Addressee.values())
                .filter(addressee -> addressee.name().equals(name))
                .findFirst()
                .orElse(Addressee.PROVINCE_OFFICE);
    }

    private Table<Missing> table(Guidance guidance, @Nullable String region, LocalDate today, Language language) {
        return new Table<>(
                language.choose("Belum konfirmasi ", "Not confirmed ") + guidance.code() + " " + guidance.version(),
                List.of(
                        Column.text(
                                language.choose("Penerima", "Addressee"),
                                missing -> missing.addressee().role()),
                        Column.text(language.choose("Wilayah", "Region"), Missing::region),
                        Column.text(language.choose("Koperasi", "Cooperative"), Missing::cooperativeId)),
                Stream.iterate(
                                guidances.missing(guidance, region, today, BEFORE_ALL, ROWS_AT_ONCE),
                                rows -> !rows.isEmpty(),
                                rows -> rows.size() < ROWS_AT_ONCE
                                        ? List.of()
                                        : guidances.missing(guidance, region, today, rows.getLast(), ROWS_AT_ONCE))
                        .flatMap(List::stream));
    }
}
