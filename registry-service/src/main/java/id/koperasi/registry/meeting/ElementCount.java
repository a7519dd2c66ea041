package id.koperasi.registry.meeting;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many people of one part of the village.
 *
 * @param element which part
 * @param people one at least
 */
@Embeddable
@Schema(description = "How many people of one part of the village (unsur).")
public record ElementCount(
        @NotNull @Enumerated(EnumType.STRING) @Schema(examples = "WOMEN")
        Element element,

        @Min(1) @Max(NewResolution.MOST) @Schema(examples = "12")
        int people) {

    /** How many of all parts. */
    static int sum(List<ElementCount> counts) {
        return Math.toIntExact(counts.stream().mapToLong(ElementCount::people).sum());
    }

    /** Whether no part is named twice. */
    static boolean distinct(List<ElementCount> counts) {
        return counts.stream().map(ElementCount::element).distinct().count() == counts.size();
    }
}
