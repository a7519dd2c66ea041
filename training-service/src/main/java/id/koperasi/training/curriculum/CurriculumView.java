package id.koperasi.training.curriculum;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Curriculum", description = "One version of what is taught.")
record CurriculumView(
        @Schema(examples = "BIMTEK-KDMP") String code,

        int version,
        LocalDate validFrom,
        String title,

        @Schema(description = "How long one JP (jam pelajaran) takes.")
        int minutesPerJp,

        @Schema(description = "How much of a session's JP a certificate needs.")
        int passPercent,

        @Nullable @Schema(description = "How long a certificate counts; absent where it counts for ever.")
        Integer validityMonths,

        @Schema(description = "Where the rules come from.") String basis,

        List<CurriculumModule> modules,

        @Schema(description = "Whom it is for.") List<String> offices,

        CurriculumResource.Tests tests) {

    static CurriculumView of(
            Curriculum curriculum, List<CurriculumModule> modules, List<String> offices, TestRule tests) {
        return new CurriculumView(
                curriculum.code(),
                curriculum.version(),
                curriculum.validFrom(),
                curriculum.title(),
                curriculum.minutesPerJp(),
                curriculum.passPercent(),
                curriculum.validityMonths(),
                curriculum.basis(),
                modules,
                offices,
                CurriculumResource.Tests.of(tests));
    }
}
