package id.koperasi.training.person;

import id.koperasi.platform.event.Channel;
import id.koperasi.platform.event.EventType;
import id.koperasi.platform.privacy.NameMark;
import id.koperasi.platform.privacy.PersonReference;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** This service's reading of what the registry says of persons. */
sealed interface PersonEvent {

    /**
     * Somebody was known under a wrong reference.
     *
     * @param cooperativeId in this cooperative
     * @param from the wrong one
     * @param to the right one
     */
    @EventType(value = "id.koperasi.registry.person-corrected.v1", channel = Channel.INTERNAL)
    record PersonCorrected(UUID cooperativeId, PersonReference from, PersonReference to) implements PersonEvent {}

    /**
     * Somebody's names leave what is kept of a cooperative.
     *
     * @param cooperativeId the cooperative
     * @param person who
     * @param names marks of what he is called; null in what was told before there were any
     */
    @EventType(value = "id.koperasi.registry.person-erased.v1", channel = Channel.INTERNAL)
    record PersonErased(
            UUID cooperativeId,
            PersonReference person,
            @Nullable List<NameMark> names) implements PersonEvent {

        /** What he is called, as far as it was told. */
        Set<NameMark> marked() {
            return names == null ? Set.of() : Set.copyOf(names);
        }
    }
}
