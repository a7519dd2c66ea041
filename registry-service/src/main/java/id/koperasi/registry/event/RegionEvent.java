package id.koperasi.registry.event;

import id.koperasi.platform.event.EventType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the official list of regions says now. */
public sealed interface RegionEvent extends RegistryEvent {

    /**
     * The official list of regions says something else of a code.
     *
     * @param code the code
     * @param change {@code ADDED}, {@code RENAMED}, {@code MOVED}: the same village has another code, {@code ENDED}
     * @param name what it is called now
     * @param successor the code that the village has now
     * @param effectiveOn the day from which on that counts
     * @param decree the decree it comes from
     */
    @EventType("id.koperasi.registry.region-changed.v1")
    record RegionChanged(
            String code,
            String change,
            @Nullable String name,
            @Nullable String successor,
            LocalDate effectiveOn,
            String decree)
            implements RegionEvent {

        @Override
        public String subject() {
            return "region/" + code;
        }
    }
}
