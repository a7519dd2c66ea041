package id.koperasi.registry.meeting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who chaired a village or founding meeting, and how it was made public.
 *
 * @param chairs their names, which the minutes make public
 * @param publicisedOn the day
 * @param publicisedHow where people could read or hear it
 */
record Publicity(
        List<String> chairs,
        @Nullable LocalDate publicisedOn,
        @Nullable String publicisedHow) {

    Publicity {
        chairs = List.copyOf(chairs);
    }
}
