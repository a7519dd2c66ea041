package id.koperasi.registry.meeting;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.registry.cooperative.PlainText;
import id.koperasi.registry.cooperative.Route;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What happened at a village or founding meeting that was called.")
record NewFormationMinutes(
        @NotBlank @Size(max = 100) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "BA-01/MUSDESUS/2025")
        String minutesNumber,

        @Schema(
                description = "The minutes as they were handed in: a paper of the kind MUSDES_MINUTES of a village "
                        + "meeting, MEMBERS_MINUTES of a founding one.")
        @Nullable UUID paperId,

        @Size(max = 10) @Schema(description = "Who came; left out where their attendance is recorded.") @Nullable List<@NotNull @Valid ElementCount> present,

        @Schema(
                description =
                        "The list of those present as it was handed in: a paper of the kind ATTENDANCE_LIST; needed "
                                + "since the rule where they were not recorded one by one.")
        @Nullable UUID attendancePaperId,

        @Size(max = 500) @Pattern(regexp = PlainText.WRITTEN) @Schema(
                description = "The paper that names them, where `present` is stated.",
                examples = "Daftar hadir musdesus 22-05-2025, 3 lembar")
        @Nullable String attendanceEvidence,

        @NotNull @Size(max = 9) @Schema(
                description = "Who chaired it; a village meeting is chaired by three.",
                examples = "[\"Ahmad Fauzi\", \"Siti Aminah\", \"Budi Santoso\"]")
        List<@NotBlank @Size(max = 100) @Pattern(regexp = PlainText.PATTERN) String> chairs,

        @Schema(description = "When it was made public; needed of a village meeting.", examples = "2025-05-23")
        @Nullable LocalDate publicisedOn,

        @Size(min = 1, max = 300) @Pattern(regexp = PlainText.PATTERN) @Schema(description = "How; needed of a village meeting.", examples = "Papan pengumuman dan situs desa")
        @Nullable String publicisedHow,

        @NotNull @Size(max = 6) @Schema(description = "None when too few came.")
        List<@NotNull @Valid NewResolution> resolutions,

        @Valid @Schema(description = "What the decisions come to.") @Nullable NewAgreed agreed) {

    @Schema(name = "MeetingAgreement", description = "What a village or founding meeting agreed on, as far as it did.")
    record NewAgreed(
            @Schema(examples = "NEW") @Nullable Route route,

            @Schema(description = "Simpanan pokok, once.", examples = "100000") @Nullable Rupiah principalSavings,

            @Schema(description = "Simpanan wajib, each month.", examples = "20000") @Nullable Rupiah mandatorySavings,

            @Size(max = 50) @Schema(description = "The kinds of business of the plan.", examples = "[\"47111\", \"64142\"]")
            @Nullable List<@NotNull @Pattern(regexp = "[0-9]{5}") String> kbli,

            @Size(min = 1, max = 300) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "Jl. Raya Desa 1, RT 02 RW 01")
            @Nullable String officeAddress) {

        static NewAgreed of(Agreed agreed) {
            return new NewAgreed(
                    agreed.route(), agreed.principal(), agreed.mandatory(), agreed.kbli(), agreed.officeAddress());
        }

        Agreed toAgreed() {
            return new Agreed(
                    route, principalSavings, mandatorySavings, kbli == null ? List.of() : kbli, officeAddress);
        }
    }

    TakeFormationMinutes command(UUID cooperativeId, UUID callId) {
        return new TakeFormationMinutes(
                cooperativeId,
                callId,
                minutesNumber.strip(),
                new Proof(paperId, attendancePaperId, attendanceEvidence),
                present == null ? List.of() : present,
                new Publicity(chairs.stream().map(String::strip).toList(), publicisedOn, publicisedHow),
                resolutions.stream().map(NewResolution::vote).toList(),
                agreed == null ? new Agreed(null, null, null, List.of(), null) : agreed.toAgreed());
    }
}
