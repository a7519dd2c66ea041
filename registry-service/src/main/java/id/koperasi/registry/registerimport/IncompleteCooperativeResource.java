package id.koperasi.registry.registerimport;

import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.registry.region.Region;
import id.koperasi.registry.registerimport.IncompleteCooperatives.Incomplete;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/incomplete-cooperatives")
@Tag(name = "Imports", description = "Takes over a register that an office keeps.")
class IncompleteCooperativeResource {

    private final IncompleteCooperatives incomplete;

    IncompleteCooperativeResource(IncompleteCooperatives incomplete) {
        this.incomplete = incomplete;
    }

    @Schema(
            name = "IncompleteCooperative",
            description = "A cooperative that a register names without the decree that makes it a legal entity.")
    record IncompleteView(
            UUID id,
            @Schema(examples = "36.03.10.2001") String villageCode,
            String name,

            @Schema(description = "What the ministry refers to it by.", examples = "KOP-539EF09CDAAD") @Nullable String reference,

            @Schema(description = "What no register tells of it.", examples = "[\"DECREE_NUMBER\", \"DECREE_DATE\"]")
            List<String> missing,

            @Nullable String decreeNumber,
            @Nullable LocalDate decreeOn,
            @Nullable String nikKoperasi,
            @Nullable String npwp,
            @Nullable String nib,

            @Schema(description = "As of which day the register speaks.")
            LocalDate statedOn,

            @Schema(description = "Which line of which register.")
            String evidence) {

        static IncompleteView of(Incomplete row) {
            return new IncompleteView(
                    row.id(),
                    row.villageCode(),
                    row.name(),
                    row.reference(),
                    row.missing(),
                    row.decreeNumber(),
                    row.decreeOn(),
                    row.nikKoperasi(),
                    row.npwp(),
                    row.nib(),
                    row.statedOn(),
                    row.evidence());
        }
    }

    @GET
    @Operation(
            operationId = "listIncompleteCooperatives",
            summary = "Cooperatives of a region that are known and lack their decree",
            description =
                    "They are no cooperatives here and count in no figure; each leaves the list once its village has a"
                            + " legal entity, by a formation or by a register that tells the decree.")
    public Page<IncompleteView> list(
            @QueryParam("region") @NotNull @Pattern(regexp = Region.CODE) @Parameter(example = "36.03") String region,
            @Valid @BeanParam PageRequest page) {
        Cursor after = page.after();
        return Page.of(
                        incomplete.of(
                                region,
                                after == null ? "" : after.text(0),
                                after == null ? new UUID(0, 0) : after.uuid(1),
                                page.rowsToRead()),
                        page.limit(),
                        last -> Cursor.of(last.villageCode(), last.id()))
                .map(IncompleteView::of);
    }
}
