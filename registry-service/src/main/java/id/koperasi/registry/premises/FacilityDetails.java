package id.koperasi.registry.premises;

import id.koperasi.registry.premises.FacilityFacts.Document;
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

        @Schema(description = "Its documents among the papers, a hundred at most.")
        List<DocumentView> documents,

        @Schema(description = "When the cooperative uses it no longer.") @Nullable FacilityEnd ended) {

    @Schema(name = "FacilityDocument", description = "A document of land or building among the papers.")
    record DocumentView(
            UUID paperId,
            @Schema(examples = "LAND") String kind,
            @Nullable String number,
            @Schema(examples = "2026-02-15") LocalDate issuedOn) {}

    @Schema(name = "FacilityPhotograph", description = "A photograph among the papers of the cooperative.")
    record PhotographView(
            UUID paperId, @Schema(examples = "2026-02-15") LocalDate takenOn) {}

    static FacilityDetails of(
            Facility facility,
            List<ReportOnRecord> construction,
            List<Photograph> photographs,
            List<Document> documents) {
        return new FacilityDetails(
                facility.id(),
                facility.description(),
                construction.isEmpty() ? null : construction.getFirst().percent(),
                construction,
                photographs.stream()
                        .map(taken -> new PhotographView(taken.paperId(), taken.takenOn()))
                        .toList(),
                documents.stream()
                        .map(paper -> new DocumentView(paper.paperId(), paper.kind(), paper.number(), paper.issuedOn()))
                        .toList(),
                facility.ended());
    }
}
