package id.koperasi.funding.grantuse;

import id.koperasi.funding.grantuse.Uses.Dimension;
import id.koperasi.funding.grantuse.Uses.Sum;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Language;
import id.koperasi.platform.table.Column;
import id.koperasi.platform.table.Csv;
import id.koperasi.platform.table.OfferedTable;
import id.koperasi.platform.table.Table;
import id.koperasi.platform.table.Xlsx;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/grant-programmes/{code}/sums")
@Tag(name = "Grants", description = "Donated money: programmes, pledges, allocations and receipts.")
class GrantSumResource {

    private final Uses uses;
    private final OfferedTable table;

    GrantSumResource(Uses uses, OfferedTable table) {
        this.uses = uses;
        this.table = table;
    }

    @Schema(name = "GrantSum", description = "Some grants added up.")
    record SumView(
            @Schema(description = "What they have in common.", examples = "36.03.10")
            String key,

            @Schema(description = "By donor only: nothing is pledged to a region.") @Nullable Rupiah pledged,

            @Schema(examples = "274") long cooperatives,
            Rupiah allocated,
            Rupiah received,

            @Schema(description = "Of what was received, how much is accounted for.")
            Rupiah used,

            @Schema(description = "Pledged and not received yet; by donor only.") @Nullable Rupiah open,

            @Schema(description = "Received and not accounted for yet.")
            Rupiah unaccounted) {

        static SumView of(Sum sum) {
            return new SumView(
                    sum.key(),
                    sum.pledged(),
                    sum.cooperatives(),
                    sum.allocated(),
                    sum.received(),
                    sum.used(),
                    sum.open(),
                    sum.unaccounted());
        }
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE})
    @Operation(
            operationId = "listGrantSums",
            summary = "What became of the money of a grant programme, by donor or by region",
            description = "As JSON, CSV or XLSX by the Accept header.")
    public List<SumView> list(
            @PathParam("code") String code,
            @QueryParam("by") @DefaultValue("DONOR") Dimension by,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        List<Sum> sums = uses.sums(code, by);
        var chosen = Language.of(language);
        table.instead(() -> new Table<>(
                code,
                List.of(
                        Column.text(chosen.choose("Kunci", "Key"), Sum::key),
                        Column.rupiah(chosen.choose("Komitmen", "Pledged"), Sum::pledged),
                        Column.number(chosen.choose("Koperasi", "Cooperatives"), Sum::cooperatives),
                        Column.rupiah(chosen.choose("Dialokasikan", "Allocated"), Sum::allocated),
                        Column.rupiah(chosen.choose("Diterima", "Received"), Sum::received),
                        Column.rupiah(chosen.choose("Belum diterima", "Open"), Sum::open),
                        Column.rupiah(chosen.choose("Digunakan", "Used"), Sum::used),
                        Column.rupiah(chosen.choose("Belum dilaporkan", "Unaccounted"), Sum::unaccounted)),
                sums.stream()));
        return sums.stream().map(SumView::of).toList();
    }
}
