package id.koperasi.funding.spending;

import id.koperasi.funding.spending.Unreported.Asked;
import id.koperasi.funding.spending.Unreported.Row;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Language;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.table.Column;
import id.koperasi.platform.table.Csv;
import id.koperasi.platform.table.OfferedTable;
import id.koperasi.platform.table.Table;
import id.koperasi.platform.table.Xlsx;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/unreported-disbursements")
@Tag(name = "Use of loans")
class UnreportedResource {

    private static final int ROWS_AT_ONCE = 1_000;
    private static final UUID FIRST = new UUID(0, 0);

    private final Unreported unreported;
    private final CurrentCaller caller;
    private final StatedDates dates;
    private final OfferedTable table;

    UnreportedResource(Unreported unreported, CurrentCaller caller, StatedDates dates, OfferedTable table) {
        this.unreported = unreported;
        this.caller = caller;
        this.dates = dates;
        this.table = table;
    }

    @Schema(name = "UnreportedDisbursement", description = "A loan of which something should have been accounted for.")
    record UnreportedView(
            UUID applicationId,
            UUID cooperativeId,
            @Schema(examples = "36.03.10.2001") String villageCode,
            @Schema(examples = "LPDB-PILOT") String programmeCode,

            @Schema(description = "What was paid out so long ago that it should be accounted for.")
            Rupiah due,

            @Schema(description = "What is accounted for.") Rupiah used,

            @Schema(description = "What is missing.") Rupiah missing,

            @Schema(description = "Since when the first of it is overdue.")
            LocalDate since) {

        static UnreportedView of(Row row) {
            return new UnreportedView(
                    row.applicationId(),
                    row.cooperativeId(),
                    row.villageCode(),
                    row.programmeCode(),
                    row.due(),
                    row.used(),
                    row.due().minus(row.used()),
                    row.since());
        }
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE})
    @Operation(
            operationId = "listUnreportedDisbursements",
            summary = "What was paid out and nobody has accounted for in time",
            description =
                    "As the version of the programme asks; the caller's own region alone. A spreadsheet holds all.")
    public Page<UnreportedView> list(
            @Parameter(description = "A region and all below it.", example = "36.03")
                    @QueryParam("region")
                    @Pattern(regexp = "[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{4})?)?)?")
                    @Nullable String region,
            @Parameter(description = "The business date; today without it.", example = "2026-11-29")
                    @QueryParam("asOf")
                    @Nullable LocalDate asOf,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @Valid @BeanParam PageRequest page) {
        var asked = new Asked(region, asOf == null ? dates.today(IndonesianZone.CAPITAL) : asOf, caller.reach());
        var chosen = Language.of(language);
        table.instead(() -> table(asked, chosen));
        UUID after = page.after() == null ? FIRST : page.after().uuid(0);
        return Page.of(
                        unreported.list(asked, after, page.rowsToRead()),
                        page.limit(),
                        row -> Cursor.of(row.applicationId()))
                .map(UnreportedView::of);
    }

    private Table<Row> table(Asked asked, Language language) {
        return new Table<>(
                language.choose("Belum dipertanggungjawabkan per ", "Not accounted for as of ") + asked.asOf(),
                List.of(
                        Column.text(language.choose("Pengajuan", "Application"), Row::applicationId),
                        Column.text(language.choose("Koperasi", "Cooperative"), Row::cooperativeId),
                        Column.text(language.choose("Kode desa/kelurahan", "Village code"), Row::villageCode),
                        Column.text(language.choose("Program", "Programme"), Row::programmeCode),
                        Column.rupiah(language.choose("Harus dipertanggungjawabkan", "Due"), Row::due),
                        Column.rupiah(language.choose("Dipertanggungjawabkan", "Used"), Row::used),
                        Column.date(language.choose("Sejak", "Since"), Row::since)),
                Stream.iterate(
                                unreported.list(asked, FIRST, ROWS_AT_ONCE),
                                rows -> !rows.isEmpty(),
                                rows -> rows.size() < ROWS_AT_ONCE
                                        ? List.of()
                                        : unreported.list(asked, rows.getLast().applicationId(), ROWS_AT_ONCE))
                        .flatMap(List::stream));
    }
}
