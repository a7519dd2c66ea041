package id.koperasi.training.curriculum;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A module of a curriculum.
 *
 * @param number its place
 * @param title what it is about
 * @param jp how long it takes, in JP
 * @param kind how it is given
 */
public record CurriculumModule(
        int number,
        @Schema(examples = "Mekanisme dana bergulir") String title,
        int jp,
        LessonKind kind) {}
