package id.koperasi.registry.naming;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.cooperative.PlainText;
import id.koperasi.registry.founding.BrokenRule;
import id.koperasi.registry.naming.Names.Named;
import id.koperasi.registry.region.Village;
import id.koperasi.registry.region.Villages;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/name-checks")
@Tag(name = "Formation", description = "The way from a proposal to a legal entity.")
class NameResource {

    private final Villages villages;
    private final Names names;
    private final StatedDates dates;

    NameResource(Villages villages, Names names, StatedDates dates) {
        this.villages = villages;
        this.names = names;
        this.dates = dates;
    }

    @Schema(name = "NameCheck", description = "Whether a cooperative may be called so.")
    record NameCheckView(
            String villageCode,
            String name,
            boolean allowed,

            @Schema(
                    description = "The shortest name that is allowed in this village.",
                    examples = "Koperasi Kelurahan Merah Putih Pager Agung")
            String proposed,

            List<BrokenRule> problems) {}

    @GET
    @Operation(
            operationId = "checkName",
            summary = "Whether a cooperative may be called so",
            description = "Against its village, the other villages of the nation and the cooperatives there are.")
    public NameCheckView check(
            @QueryParam("villageCode") @NotNull @Pattern(regexp = Village.CODE) @Parameter(example = "36.73.03.1007")
                    String villageCode,
            @QueryParam("name")
                    @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) @Parameter(example = "Koperasi Kelurahan Merah Putih Pager Agung")
                    String name,
            @QueryParam("beside")
                    @DefaultValue("false")
                    @Parameter(
                            description =
                                    "Whether it is beside the first of its village, and so needs words of its own.")
                    boolean beside,
            @QueryParam("asOf")
                    @Parameter(
                            description =
                                    "By the rules of which day, as naming-rule of /v1/rules has them; today when left out.",
                            example = "2025-06-02")
                    @Nullable LocalDate asOf) {
        Village village = villages.find(villageCode).orElseThrow(() -> new RejectedException(new NotFound()));
        LocalDate day = asOf == null ? dates.today(IndonesianZone.ofRegion(villageCode)) : asOf;
        var named = new Named(name.strip(), village, day);
        List<NameRule> broken = beside ? names.brokenBeside(named) : names.brokenBy(named, null);
        return new NameCheckView(
                villageCode,
                name.strip(),
                broken.isEmpty(),
                village.cooperativeName(),
                broken.stream().map(BrokenRule::of).toList());
    }
}
