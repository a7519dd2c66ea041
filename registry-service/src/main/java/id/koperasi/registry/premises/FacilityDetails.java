package id.koperasi.registry.premises;

import id.koperasi.registry.premises.FacilityFacts.Photograph;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "FacilityWithReports", description = "A facility with how its construction went and its photographs.")
record FacilityDetails(
        UUID facilityId,
        FacilityDescription description,

        @Schema(description = "Of the last report.", examples = "75") @Nullable Integer constructionPercent,

        @Schema(description = "The latest first, a hundred at most.")
        List<ReportOnRecord> construction,

        @Schema(description = "The latest first, a hundred at most.")
        List<PhotographView> photographs,

        @Schema(description = "When the cooperative uses it no longer.") @Nullable FacilityEnd ended) {

    @Schema(name = "FacilityPhotograph", description = "A photograph among the papers of the cooperative.")
    record PhotographView(
            UUID paperId, @Schema(examples = "2026-02-15") LocalDate takenOn) {}

    static FacilityDetails of(Facility facility, List<ReportOnRecord> construction, List<Photograph> photographs) {
        return new FacilityDetails(
                facility.id(),
                facility.description(),
                construction.isEmpty() ? null : construction.getFirst().percent(),
                construction,
                photographs.stream()
                        .map(taken -> new PhotographView(taken.paperId(), taken.takenOn()))
                        .toList(),
                facility.ended());
    }
}
