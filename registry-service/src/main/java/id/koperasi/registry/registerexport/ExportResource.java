package id.koperasi.registry.registerexport;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.table.Csv;
import id.koperasi.platform.table.OfferedTable;
import id.koperasi.platform.table.Xlsx;
import id.koperasi.registry.region.Region;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/exports/{table}")
@Tag(name = "Exports", description = "What the registry holds, under the field names of the ministry.")
class ExportResource {

    private final ExportRows rows;
    private final OfferedTable table;

    ExportResource(ExportRows rows, OfferedTable table) {
        this.rows = rows;
        this.table = table;
    }

    @Schema(name = "ExportColumn", description = "A column of a table of the ministry.")
    record ColumnView(
            @Schema(examples = "nama_koperasi") String name,

            @Schema(description = "Whether the registry holds what belongs there.")
            boolean filled) {}

    @Schema(name = "Export", description = "What a table of the ministry has; ask for CSV or XLSX to have its rows.")
    record ExportView(
            @Schema(examples = "profil_koperasi") String table,
            @Schema(examples = "36.03") String region,
            List<ColumnView> columns) {

        static ExportView of(ExportTable table, String region) {
            return new ExportView(
                    table.name(),
                    region,
                    table.columns().stream()
                            .map(column -> new ColumnView(column.name(), column.expression() != null))
                            .toList());
        }
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE})
    @Operation(
            operationId = "exportTable",
            summary = "A table of the ministry for a region",
            description = "One of profil_koperasi, referensi_koperasi_wilayah, akun_bank_koperasi,"
                    + " pengajuan_rekening_bank, karyawan_koperasi, pengurus_koperasi, rat_koperasi, gerai_koperasi,"
                    + " kbli_koperasi, aset_koperasi, dokumen_koperasi, referensi_komoditas_desa, pengajuan_kemitraan,"
                    + " referensi_wilayah, referensi_profil_desa, referensi_gerai_koperasi and"
                    + " referensi_dokumen_koperasi, as CSV or XLSX by `Accept`, sent while it is"
                    + " read; JSON tells its columns. Those the registry does not hold are empty. An import reads"
                    + " profil_koperasi back and finds nothing new.")
    public ExportView export(
            @PathParam("table") @Pattern(regexp = "[a-z_]{1,40}") @Parameter(example = "profil_koperasi") String name,
            @QueryParam("region") @NotNull @Pattern(regexp = Region.CODE) @Parameter(example = "36.03") String region) {
        ExportTable asked = ExportTables.named(name).orElseThrow(() -> new RejectedException(new NotFound()));
        table.instead(() -> rows.of(asked, region));
        return ExportView.of(asked, region);
    }
}
