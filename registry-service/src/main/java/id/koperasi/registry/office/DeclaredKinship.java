package id.koperasi.registry.office;

import id.koperasi.registry.cooperative.CitizensNumbers;
import id.koperasi.registry.founding.FoundingMeeting.Kinship;
import id.koperasi.registry.founding.Relation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "The second person is this to the first. It is kept, by reference, for later elections.")
record DeclaredKinship(
        @NotNull @Size(max = 16) @Schema(description = NIK, examples = "3673030101709908")
        String nik,

        @NotNull @Size(max = 16) @Schema(description = NIK, examples = "3673030101709909")
        String relativeNik,

        @NotNull Relation relation) {

    static final String NIK = "A citizen's number, sixteen digits; only a keyed reference of it is kept.";

    static List<Kinship> of(@Nullable List<DeclaredKinship> kinships, CitizensNumbers numbers) {
        List<DeclaredKinship> declared = kinships == null ? List.of() : kinships;
        return IntStream.range(0, declared.size())
                .mapToObj(index -> {
                    DeclaredKinship kinship = declared.get(index);
                    String field = "kinships/" + index;
                    return new Kinship(
                            numbers.person(kinship.nik, field),
                            numbers.person(kinship.relativeNik, field),
                            kinship.relation);
                })
                .toList();
    }
}
