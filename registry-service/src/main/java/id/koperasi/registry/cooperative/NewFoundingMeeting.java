package id.koperasi.registry.cooperative;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.registry.founding.Declaration;
import id.koperasi.registry.founding.FoundingMeeting;
import id.koperasi.registry.founding.FoundingMeeting.Founder;
import id.koperasi.registry.founding.FoundingMeeting.Kinship;
import id.koperasi.registry.founding.FoundingMeeting.Officer;
import id.koperasi.registry.founding.FoundingMeeting.Prior;
import id.koperasi.registry.founding.FoundingMeeting.Savings;
import id.koperasi.registry.founding.Office;
import id.koperasi.registry.founding.Relation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "The meeting that founds a cooperative.")
record NewFoundingMeeting(
        @NotNull @Schema(description = "The day, where the cooperative is.", examples = "2025-05-22")
        LocalDate heldOn,

        @NotBlank @Size(max = 100) @Pattern(regexp = PlainText.PATTERN) @Schema(description = "The number of the minutes.", examples = "BA-01/MUSDESUS/2025")
        String minutesNumber,

        @NotNull @Size(max = 500) List<@NotNull @Valid NewFounder> founders,
        @NotNull @Size(max = 51) List<@NotNull @Valid NewOfficer> officers,
        @NotNull @Valid NewSavings savings,

        @Size(max = 500) @Schema(description = "Who is related to whom, as declared; nobody when left out.") @Nullable List<@NotNull @Valid NewKinship> kinships,

        @NotNull @Size(max = 16) @Schema(description = NIK, examples = "3673030101709908")
        String villageHeadNik,

        @Min(1) @Max(99) @Schema(
                description = "For how long officers are elected; as is usual on the day when left out.",
                examples = "5")
        @Nullable Integer termYears,

        @Schema(description = "The village meeting on record that decided to found it; needed of a day since the rule.")
        @Nullable UUID villageMeetingId,

        @Schema(description = "The founding meeting on record, which this tells of.") @Nullable UUID foundingMeetingId) {

    static final String NIK = "A citizen's number, sixteen digits; only a keyed reference of it is kept.";

    @Schema(description = "Somebody who founds the cooperative.")
    record NewFounder(
            @NotNull @Size(max = 16) @Schema(description = NIK)
            String nik,

            @NotBlank @Size(max = 100) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "Siti Aminah")
            String name) {}

    @Schema(description = "Somebody who was elected to an office.")
    record NewOfficer(
            @NotNull @Size(max = 16) @Schema(description = NIK)
            String nik,

            @NotBlank @Size(max = 100) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "Siti Aminah")
            String name,

            @NotNull Office office,

            @Valid @Schema(description = "What he declares of himself; needed since the Juklak.") @Nullable NewDeclaration declaration) {}

    @Schema(description = "What members pay.")
    record NewSavings(
            @NotNull @Schema(description = "Simpanan pokok, once.")
            Rupiah principal,

            @NotNull @Schema(description = "Simpanan wajib, each month.")
            Rupiah mandatory) {

        Savings toSavings() {
            return new Savings(principal, mandatory);
        }
    }

    @Schema(description = "The second person is this to the first.")
    record NewKinship(
            @NotNull @Size(max = 16) @Schema(description = NIK)
            String nik,

            @NotNull @Size(max = 16) @Schema(description = NIK)
            String relativeNik,

            @NotNull Relation relation) {}

    FoundingMeeting toMeeting(CitizensNumbers numbers) {
        return new FoundingMeeting(
                heldOn,
                minutesNumber.strip(),
                founders(numbers),
                officers(numbers),
                savings.toSavings(),
                kinships(numbers),
                declarations(numbers),
                numbers.person(villageHeadNik, "villageHeadNik"),
                termYears,
                new Prior(villageMeetingId, foundingMeetingId));
    }

    private List<Founder> founders(CitizensNumbers numbers) {
        return IntStream.range(0, founders.size())
                .mapToObj(index -> {
                    NewFounder founder = founders.get(index);
                    return new Founder(numbers.person(founder.nik(), "founders/" + index), founder.name());
                })
                .toList();
    }

    private List<Officer> officers(CitizensNumbers numbers) {
        return IntStream.range(0, officers.size())
                .mapToObj(index -> {
                    NewOfficer officer = officers.get(index);
                    return new Officer(
                            numbers.person(officer.nik(), "officers/" + index), officer.name(), officer.office());
                })
                .toList();
    }

    /** A board without a woman breaks no rule, but somebody should look at it again. */
    List<FormationWarning> warnings(CitizensNumbers numbers) {
        boolean woman =
                officers.stream().anyMatch(officer -> officer.office().onBoard() && numbers.isWoman(officer.nik()));
        return woman ? List.of() : List.of(FormationWarning.NO_WOMAN_ON_BOARD);
    }

    private List<Declaration> declarations(CitizensNumbers numbers) {
        return IntStream.range(0, officers.size())
                .filter(index -> officers.get(index).declaration() != null)
                .mapToObj(index -> {
                    NewOfficer officer = officers.get(index);
                    return Objects.requireNonNull(officer.declaration())
                            .of(numbers.person(officer.nik(), "officers/" + index));
                })
                .toList();
    }

    private List<Kinship> kinships(CitizensNumbers numbers) {
        List<NewKinship> declared = kinships == null ? List.of() : kinships;
        return IntStream.range(0, declared.size())
                .mapToObj(index -> {
                    NewKinship kinship = declared.get(index);
                    String field = "kinships/" + index;
                    return new Kinship(
                            numbers.person(kinship.nik(), field),
                            numbers.person(kinship.relativeNik(), field),
                            kinship.relation());
                })
                .toList();
    }
}
