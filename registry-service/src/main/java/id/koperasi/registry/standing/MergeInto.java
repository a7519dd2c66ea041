package id.koperasi.registry.standing;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Merge a cooperative into another.
 *
 * @param order which one and from when on
 * @param into the one that goes on
 * @param announcedOn the day creditors were told, from which on they may object
 */
record MergeInto(StandingOrder order, UUID into, LocalDate announcedOn) {}
