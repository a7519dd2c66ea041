package id.koperasi.registry.event;

import id.koperasi.platform.event.EventType;
import java.time.LocalDate;
import java.util.UUID;

/** Whether a cooperative lives. */
public sealed interface LifeEvent extends RegistryEvent, AboutCooperative {

    /**
     * Whether the cooperative lives, as computed from what happens there.
     *
     * @param cooperativeId the cooperative
     * @param activity ACTIVE: something happened in the last 30 days; DORMANT: something did once; PAPER_ONLY:
     *     nothing since it was formed
     * @param since the first day of it
     */
    @EventType("id.koperasi.registry.activity-changed.v1")
    record ActivityChanged(UUID cooperativeId, String activity, LocalDate since) implements LifeEvent {}
}
