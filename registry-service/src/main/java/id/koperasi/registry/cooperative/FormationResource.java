package id.koperasi.registry.cooperative;

import static id.koperasi.registry.cooperative.FormationWarning.NOTARY_NOT_ON_REGISTER;
import static id.koperasi.registry.cooperative.FormationWarning.OFFICER_SERVES_ELSEWHERE;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.money.PositiveAmount;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.registry.conflict.OfficeConflicts;
import id.koperasi.registry.cooperative.FormingCooperatives.Signed;
import id.koperasi.registry.founding.Capital;
import id.koperasi.registry.founding.FoundingRejection;
import id.koperasi.registry.founding.NotaryRejection;
import id.koperasi.registry.founding.Payment;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}")
@Tag(name = "Formation", description = "The way from a proposal to a legal entity.")
class FormationResource {

    private final FormingCooperatives forming;
    private final OfficeConflicts conflicts;
    private final CitizensNumbers numbers;

    FormationResource(FormingCooperatives forming, OfficeConflicts conflicts, CitizensNumbers numbers) {
        this.forming = forming;
        this.conflicts = conflicts;
        this.numbers = numbers;
    }

    @Schema(description = "The decree that makes a cooperative a legal entity, and the capital that is paid in.")
    record NewFormation(
            @Size(max = 60) @Pattern(regexp = PlainText.PATTERN) @Schema(
                    description = "Of the AHU decree; needed of a new cooperative.",
                    examples = "AHU-0017736.AH.01.29.TAHUN 2025")
            @Nullable String decreeNumber,

            @Size(max = 60) @Pattern(regexp = PlainText.PATTERN) @Schema(
                    description = "Of the decree on the changed statutes; needed of a developed cooperative.",
                    examples = "AHU-0001234.AH.01.38.TAHUN 2025")
            @Nullable String amendmentNumber,

            @Size(max = 60) @Pattern(regexp = PlainText.PATTERN) @Schema(
                    description = "Of the letter by which the office counts a revitalised cooperative as active again.",
                    examples = "518/77/DISKOP/2025")
            @Nullable String reactivationNumber,

            @NotNull @Schema(examples = "2025-06-02") LocalDate decidedOn,
            @NotNull @Size(max = 500) List<@NotNull @Valid NewPayment> paidIn,

            @Valid @Schema(description = "Needed when somebody has given capital.") @Nullable NewCapital capital) {}

    @Schema(description = "The capital as the proof of its payment shows it (bukti setor modal).")
    record NewCapital(
            @PositiveAmount
            @Schema(description = "Hibah, in all; nothing when left out.", examples = "100000000")
            @Nullable Rupiah granted,

            @NotNull @PositiveAmount
            @Schema(
                    description = "Everything that is paid in: at least simpanan pokok, wajib and hibah.",
                    examples = "101080000")
            Rupiah proven,

            @NotBlank @Size(max = 300) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "Bukti setor BRI 02-06-2025")
            String evidence) {

        Capital toCapital() {
            return new Capital(granted == null ? Rupiah.ZERO : granted, proven, evidence.strip());
        }
    }

    @Schema(description = "What one founder has paid in.")
    record NewPayment(
            @NotNull @Size(max = 16) @Schema(description = NewFoundingMeeting.NIK)
            String nik,

            @NotNull @Schema(description = "Simpanan pokok, in full.")
            Rupiah principal,

            @NotNull @Schema(description = "Simpanan wajib, the first at least.")
            Rupiah mandatory) {}

    @POST
    @Path("/founding-meeting")
    @Change
    @Operation(
            operationId = "recordFoundingMeeting",
            summary = "Record the founding meeting",
            description = "Founders, officers and savings. Everything that breaks a rule is named at once.")
    @Refuses({CooperativeRejection.class, FoundingRejection.class, DateInTheFuture.class})
    public RestResponse<CooperativeView> meet(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewFoundingMeeting body) {
        return RestResponse.ok(
                CooperativeView.of(forming.meet(cooperativeId, body.toMeeting(numbers)), body.warnings(numbers)));
    }

    @POST
    @Path("/deed")
    @Change
    @Operation(operationId = "recordDeed", summary = "Record the notary's deed")
    @Refuses({CooperativeRejection.class, NotaryRejection.class, DateInTheFuture.class})
    public RestResponse<CooperativeView> sign(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewDeed body) {
        Signed signed = forming.sign(cooperativeId, body.toDeed());
        return RestResponse.ok(CooperativeView.of(
                signed.cooperative(), signed.notaryKnown() ? List.of() : List.of(NOTARY_NOT_ON_REGISTER)));
    }

    @POST
    @Path("/formation")
    @Change
    @Operation(
            operationId = "recordFormation",
            summary = "Record the decree and the paid-in capital",
            description =
                    "From that day on the cooperative is a legal entity and its officers are in office. A developed one "
                            + "keeps its number and has its statutes changed by decree; a revitalised one is active again, or it "
                            + "is merged instead.")
    @Refuses({CooperativeRejection.class, FoundingRejection.class, DateInTheFuture.class})
    public RestResponse<CooperativeView> form(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewFormation body) {
        var decree = new ToldDecree(
                body.decreeNumber(), body.amendmentNumber(), body.reactivationNumber(), body.decidedOn());
        Cooperative formed = forming.form(
                cooperativeId,
                decree,
                payments(body.paidIn()),
                body.capital() == null ? Capital.OF_FOUNDERS : body.capital().toCapital());
        return RestResponse.ok(CooperativeView.of(
                formed, conflicts.anyIn(cooperativeId) ? List.of(OFFICER_SERVES_ELSEWHERE) : List.of()));
    }

    private List<Payment> payments(List<NewPayment> paidIn) {
        return IntStream.range(0, paidIn.size())
                .mapToObj(index -> {
                    NewPayment payment = paidIn.get(index);
                    return new Payment(
                            numbers.person(payment.nik(), "paidIn/" + index), payment.principal(), payment.mandatory());
                })
                .toList();
    }
}
